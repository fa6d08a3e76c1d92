package io.bastide.emitters.kustomize;

import io.bastide.compiler.diagnostic.Rule;
import io.bastide.compiler.diagnostic.RuleSet;
import java.util.List;

/** The rules of the Kustomize packager, for {@code explain} and SARIF. */
public final class KustomizeRules implements RuleSet {
    @Override
    public List<Rule> rules() {
        return List.of(KustomizeRule.values());
    }
}
