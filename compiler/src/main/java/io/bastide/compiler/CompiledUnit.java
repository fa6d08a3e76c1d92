package io.bastide.compiler;

import io.bastide.compiler.packaging.OutputFile;
import io.bastide.compiler.packaging.UnitManifests;
import io.bastide.compiler.resolve.ResolvedTenant;
import java.util.List;

/**
 * One unit that went through all stages up to packaging.
 *
 * @param resolved the tenant in all places
 * @param manifests its intended objects
 * @param files the files that carry them; empty when no packager was asked for
 */
public record CompiledUnit(ResolvedTenant resolved, UnitManifests manifests, List<OutputFile> files) {
    /** Copies the list. */
    public CompiledUnit {
        files = List.copyOf(files);
    }

    /** The unit's name. */
    public String name() {
        return manifests.unit();
    }
}
