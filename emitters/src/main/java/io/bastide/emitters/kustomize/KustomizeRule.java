package io.bastide.emitters.kustomize;

import io.bastide.compiler.diagnostic.Rule;
import io.bastide.compiler.diagnostic.RuleFacts;

/** What the Kustomize packager finds. */
public enum KustomizeRule implements Rule {
    /** The proof of an overlay failed. */
    OVERLAY_NOT_PROVEN("KUS001", "overlay-not-proven", "an overlay does not build the intended objects"),
    /** Kustomize would change or drop the object. */
    OBJECT_NOT_CARRIED("KUS002", "object-not-carried", "an object cannot pass through Kustomize unchanged"),
    /** Kustomize takes two objects for one. */
    OBJECT_TWICE("KUS003", "object-twice", "two objects are one to Kustomize");

    private final RuleFacts facts;

    KustomizeRule(String code, String slug, String summary) {
        this.facts = RuleFacts.fixed(code, slug, summary);
    }

    @Override
    public RuleFacts facts() {
        return facts;
    }
}
