package io.bastide.compiler.emit;

import io.bastide.compiler.resolve.TenantView;
import io.bastide.compiler.tree.Manifest;
import java.util.List;

/**
 * Changes objects after they were emitted, as the author asked. Found through {@link java.util.ServiceLoader}; a pure
 * function.
 */
public interface Patcher {
    /**
     * Patches the objects of a view.
     *
     * @param view the view, whose tenant carries the patches
     * @param emitted the objects of all emitters
     * @return all objects, the patched ones in their old place, and findings
     */
    Emission patch(TenantView view, List<Manifest> emitted);
}
