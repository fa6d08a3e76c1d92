package io.bastide.compiler;

import io.bastide.compiler.packaging.OutputFile;
import io.bastide.compiler.packaging.UnitManifests;
import io.bastide.compiler.resolve.ResolvedTenant;
import java.util.List;
import java.util.Optional;

/**
 * One unit that went through all stages up to packaging.
 *
 * @param resolved the tenant in all places; empty for the unit of the platform itself
 * @param manifests its intended objects
 * @param files the files that carry them; empty when no packager was asked for
 */
public record CompiledUnit(Optional<ResolvedTenant> resolved, UnitManifests manifests, List<OutputFile> files) {
    /** Copies the list. */
    public CompiledUnit {
        files = List.copyOf(files);
    }

    /** Name of the unit with the files of the platform itself: no tenant can have it, because it is no DNS label. */
    public static final String PLATFORM = "_platform";

    /** The unit of the platform itself. */
    static CompiledUnit ofPlatform(List<OutputFile> files) {
        return new CompiledUnit(Optional.empty(), new UnitManifests(PLATFORM, List.of(), List.of()), files);
    }

    /** The unit's name. */
    public String name() {
        return manifests.unit();
    }
}
