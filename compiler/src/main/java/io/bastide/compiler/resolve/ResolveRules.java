package io.bastide.compiler.resolve;

import io.bastide.compiler.diagnostic.Rule;
import io.bastide.compiler.diagnostic.RuleSet;
import java.util.List;

/** The rules of the resolver, for {@code explain} and SARIF. */
public final class ResolveRules implements RuleSet {
    @Override
    public List<Rule> rules() {
        return List.of(ResolveRule.values());
    }
}
