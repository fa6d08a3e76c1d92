package io.bastide.emitters.sops;

import io.bastide.compiler.diagnostic.Rule;
import io.bastide.compiler.diagnostic.RuleSet;
import java.util.List;
import java.util.stream.Stream;

/** The rules about secrets, for {@code explain} and SARIF. */
public final class SopsRules implements RuleSet {
    /** For {@link java.util.ServiceLoader}. */
    public SopsRules() {}

    @Override
    public List<Rule> rules() {
        return Stream.<Rule>concat(Stream.of(SopsRule.values()), Stream.of(SopsFileRule.values()))
                .toList();
    }
}
