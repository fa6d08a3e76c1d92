package io.bastide.compiler.packaging;

/**
 * Lays the manifests of a unit out as files. Found through {@link java.util.ServiceLoader}; a pure function.
 *
 * <p>Users call it through the compiler; authors of a new packaging implement it.
 */
public interface Packager {
    /** The name by which a build asks for it, for example {@code kustomize}. */
    String name();

    /**
     * Lays out one unit.
     *
     * @param unit the intended objects of the unit, in every view
     * @return the files, sorted by path, and findings; an error among them keeps the build from writing
     */
    Packaged pack(UnitManifests unit);
}
