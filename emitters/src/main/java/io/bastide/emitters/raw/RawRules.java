package io.bastide.emitters.raw;

import io.bastide.compiler.diagnostic.Rule;
import io.bastide.compiler.diagnostic.RuleSet;
import java.util.List;

/** The rules of the escape hatches, for {@code explain} and SARIF. */
public final class RawRules implements RuleSet {
    @Override
    public List<Rule> rules() {
        return List.of(RawRule.values());
    }
}
