package io.bastide.emitters.plain;

import io.bastide.compiler.diagnostic.Rule;
import io.bastide.compiler.diagnostic.RuleKind;
import io.bastide.compiler.diagnostic.Severity;

/** What the plain packager finds. */
public enum PlainRule implements Rule {
    /** No file can hold the object. */
    TEXT_NOT_WRITABLE("PLN001", "text-not-writable", "an object has a text that no UTF-8 file can hold");

    private final String code;
    private final String slug;
    private final String summary;

    PlainRule(String code, String slug, String summary) {
        this.code = code;
        this.slug = slug;
        this.summary = summary;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public RuleKind kind() {
        return RuleKind.FIXED;
    }

    @Override
    public String summary() {
        return summary;
    }
}
