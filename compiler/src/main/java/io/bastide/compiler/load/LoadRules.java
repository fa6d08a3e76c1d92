package io.bastide.compiler.load;

import io.bastide.compiler.diagnostic.Rule;
import io.bastide.compiler.diagnostic.RuleSet;
import java.util.List;

/** The rules of the load stage, for the service loader. */
public final class LoadRules implements RuleSet {
    /** Made by the service loader. */
    public LoadRules() {}

    @Override
    public List<Rule> rules() {
        return List.of(LoadRule.values());
    }
}
