package io.bastide.compiler.write;

import io.bastide.compiler.diagnostic.Rule;
import io.bastide.compiler.diagnostic.RuleSet;
import java.util.List;

/** The rules of the write stage, for {@code explain} and SARIF. */
public final class WriteRules implements RuleSet {
    @Override
    public List<Rule> rules() {
        return List.of(WriteRule.values());
    }
}
