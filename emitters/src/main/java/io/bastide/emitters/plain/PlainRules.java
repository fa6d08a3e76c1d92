package io.bastide.emitters.plain;

import io.bastide.compiler.diagnostic.Rule;
import io.bastide.compiler.diagnostic.RuleSet;
import java.util.List;

/** The rules of the plain packager, for {@code explain} and SARIF. */
public final class PlainRules implements RuleSet {
    @Override
    public List<Rule> rules() {
        return List.of(PlainRule.values());
    }
}
