package io.bastide.dsl;

import io.bastide.dsl.source.CallSite;
import io.bastide.dsl.source.Declared;
import java.util.function.Supplier;

/**
 * A tenant, or a way to make one when it is needed.
 *
 * <p>A platform with tens of thousands of tenants gives them {@linkplain #lazily lazily}: the compiler makes one, emits
 * it and lets it go, so that memory does not grow with their number.
 */
public interface TenantDefinition extends Declared {
    /** The tenant's name. */
    String name();

    /** The tenant; the same one at each call. */
    Tenant define();

    /**
     * A tenant that is made when it is needed, and may be made more than once.
     *
     * @param name the tenant's name
     * @param source makes the tenant; gives an equal one at each call
     */
    static TenantDefinition lazily(String name, Supplier<Tenant> source) {
        return new LazyTenant(name, source, CallSite.capture());
    }
}
