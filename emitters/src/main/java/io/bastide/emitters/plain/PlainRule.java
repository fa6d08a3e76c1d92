package io.bastide.emitters.plain;

import io.bastide.compiler.diagnostic.Rule;
import io.bastide.compiler.diagnostic.RuleFacts;

/** What the plain packager finds. */
public enum PlainRule implements Rule {
    /** No file can hold the object. */
    TEXT_NOT_WRITABLE("PLN001", "text-not-writable", "an object has a text that no UTF-8 file can hold");

    private final RuleFacts facts;

    PlainRule(String code, String slug, String summary) {
        this.facts = RuleFacts.fixed(code, slug, summary);
    }

    @Override
    public RuleFacts facts() {
        return facts;
    }
}
