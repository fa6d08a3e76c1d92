package io.bastide.cli.doctor;

import io.bastide.compiler.machine.LocalMachine;
import io.bastide.emitters.sops.MachineIdentities;
import io.bastide.sops.age.FoundIdentities;
import io.bastide.sops.age.IdentitySource;
import io.bastide.sops.fault.SopsException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Looks for identities where secrets are opened with them. A command that would print some is not run. */
public final class IdentityProbe {
    private static final String COMMAND = "SOPS_AGE_KEY_CMD";

    private IdentityProbe() {}

    /** Where identities are, as these environment variables tell. */
    public static Health.Identities of(Map<String, String> environment) {
        Map<String, String> asked = new TreeMap<>(environment);
        String command = asked.remove(COMMAND);
        try (FoundIdentities found = MachineIdentities.search(LocalMachine.with(asked), List.of())) {
            List<IdentitySource> sources = found.sources().stream()
                    .map(source -> source.place().equals(COMMAND) && command != null && !command.isEmpty()
                            ? new IdentitySource(COMMAND, true, 0, List.of("a command, which is not run here"))
                            : source)
                    .toList();
            return new Health.Identities(sources, Optional.empty());
        } catch (SopsException unreadable) {
            return new Health.Identities(List.of(), Optional.of(String.valueOf(unreadable.getMessage())));
        }
    }
}
