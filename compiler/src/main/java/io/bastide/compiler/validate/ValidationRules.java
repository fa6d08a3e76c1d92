package io.bastide.compiler.validate;

import io.bastide.compiler.diagnostic.Rule;
import io.bastide.compiler.diagnostic.RuleSet;
import java.util.List;

/** Makes the rules of this stage known to the build. */
public final class ValidationRules implements RuleSet {
    @Override
    public List<Rule> rules() {
        return List.of(ValidationRule.values());
    }
}
