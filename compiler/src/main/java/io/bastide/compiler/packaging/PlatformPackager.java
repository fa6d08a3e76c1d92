package io.bastide.compiler.packaging;

import io.bastide.compiler.diagnostic.SpecPositions;
import io.bastide.dsl.Platform;
import java.util.Set;

/**
 * Makes files that belong to the whole platform rather than to a tenant. Found through {@link java.util.ServiceLoader};
 * a pure function.
 *
 * <p>Authors of a target implement it. Tenants may be defined late, so only what the platform itself states counts.
 */
public interface PlatformPackager {
    /** The target's name, for example {@code sops}. */
    String name();

    /**
     * Makes the files.
     *
     * @param platform the platform; its tenants are not resolved
     * @param packagers names of the packagers that lay the units out
     * @param positions where declarations stand in the sources
     * @return the files, sorted by path, and findings
     */
    Packaged pack(Platform platform, Set<String> packagers, SpecPositions positions);
}
