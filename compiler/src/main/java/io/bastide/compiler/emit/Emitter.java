package io.bastide.compiler.emit;

import io.bastide.compiler.resolve.TenantView;

/**
 * Turns the intents of a view into the manifests of one target system. Found through {@link java.util.ServiceLoader}; a
 * pure function that knows no other emitter.
 *
 * <p>Users call it through the compiler; authors of a new target implement it.
 */
public interface Emitter {
    /** The target's name, for example {@code kubernetes}. */
    String name();

    /**
     * Emits one view of a tenant.
     *
     * @return the manifests in a stable order, and findings
     */
    Emission emit(TenantView view);
}
