package io.bastide.emitters.sops;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.Stage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** Counts the secrets that stay as they were because nobody here can open them. Safe for several threads. */
final class UnseenSecrets {
    private final Set<String> secrets = new ConcurrentSkipListSet<>();
    private final Set<String> environments = new ConcurrentSkipListSet<>();

    /** Adds a secret in an environment. */
    void add(SopsSealing sealing, String environment) {
        secrets.add(sealing.subject());
        environments.add(environment);
    }

    /** One finding about all of them; empty when there are none. */
    Optional<Diagnostic> finding() {
        if (secrets.isEmpty()) {
            return Optional.empty();
        }
        String message = secrets.size() == 1
                ? "`1` secret was kept without looking into it: no identity of its recipients is at hand"
                : "`" + secrets.size()
                        + "` secrets were kept without looking into them: no identity of their recipients is at hand";
        return Optional.of(Diagnostic.of(SopsRule.KEPT_UNSEEN, Stage.SEAL, message)
                .withEnvironments(List.copyOf(environments))
                .withHelp("set SOPS_AGE_KEY_FILE to see whether a value changed"));
    }
}
