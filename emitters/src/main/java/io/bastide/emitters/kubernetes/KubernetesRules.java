package io.bastide.emitters.kubernetes;

import io.bastide.compiler.diagnostic.Rule;
import io.bastide.compiler.diagnostic.RuleSet;
import java.util.List;

/** All rules of the Kubernetes room. */
public final class KubernetesRules implements RuleSet {
    /** For {@link java.util.ServiceLoader}. */
    public KubernetesRules() {}

    @Override
    public List<Rule> rules() {
        return List.of(KubernetesRule.values());
    }
}
