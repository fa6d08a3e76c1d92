package io.bastide.emitters.kustomize;

import io.bastide.compiler.diagnostic.Rule;
import io.bastide.compiler.diagnostic.RuleKind;
import io.bastide.compiler.diagnostic.Severity;

/** What the Kustomize packager finds. */
public enum KustomizeRule implements Rule {
    /** The proof of an overlay failed. */
    OVERLAY_NOT_PROVEN("KUS001", "overlay-not-proven", "an overlay does not build the intended objects"),
    /** Kustomize would change or drop the object. */
    OBJECT_NOT_CARRIED("KUS002", "object-not-carried", "an object cannot pass through Kustomize unchanged"),
    /** Kustomize takes two objects for one. */
    OBJECT_TWICE("KUS003", "object-twice", "two objects are one to Kustomize");

    private final String code;
    private final String slug;
    private final String summary;

    KustomizeRule(String code, String slug, String summary) {
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
