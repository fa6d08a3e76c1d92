package io.bastide.dsl;

import io.bastide.dsl.source.CallSite;
import java.util.function.Supplier;

/** A tenant that is made when it is needed. */
record LazyTenant(String name, Supplier<Tenant> source, CallSite declaredAt) implements TenantDefinition {
    @Override
    public Tenant define() {
        return source.get();
    }
}
