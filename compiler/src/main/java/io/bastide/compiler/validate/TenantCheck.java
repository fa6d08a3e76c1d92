package io.bastide.compiler.validate;

/** One concern of a view of a tenant. */
@FunctionalInterface
interface TenantCheck {
    /** Reports every mistake of this concern in a view. */
    void check(TenantScope view, Findings findings);
}
