package io.bastide.compiler.check;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.resolve.TenantView;
import io.bastide.compiler.tree.Manifest;
import java.util.List;

/**
 * Judges the manifests of a view before they are packaged. Found through {@link java.util.ServiceLoader}; a pure
 * function.
 */
public interface Check {
    /** The check's name, for example {@code kubernetes-version}. */
    String name();

    /** Gives the findings about all objects of a view, those of raw manifests and patches included. */
    List<Diagnostic> check(TenantView view, List<Manifest> manifests);
}
