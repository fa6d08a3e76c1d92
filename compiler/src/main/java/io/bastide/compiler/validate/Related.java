package io.bastide.compiler.validate;

import io.bastide.dsl.source.CallSite;

/**
 * A further declaration that tells part of a finding's story.
 *
 * @param label what was declared there
 * @param declaredAt where
 */
record Related(String label, CallSite declaredAt) {
    /** The declaration that came first, of two that collide. */
    static Related first(CallSite declaredAt) {
        return new Related("first declared here", declaredAt);
    }
}
