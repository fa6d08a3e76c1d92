package io.bastide.compiler.load;

import io.bastide.compiler.diagnostic.Diagnostics;
import io.bastide.dsl.Platform;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A platform, what was found while loading it, and where its values come from.
 *
 * <p>Lazy tenants and the changes of overlays are the author's code and run later: close it when the build is over, not
 * before.
 */
public final class Loaded implements AutoCloseable {
    private final Optional<Platform> platform;
    private final Diagnostics findings;
    private final SourceLocator positions;
    private final SourceIndex sources;
    private final Closeable classes;

    Loaded(
            Optional<Platform> platform,
            Diagnostics findings,
            SourceLocator positions,
            SourceIndex sources,
            Closeable classes) {
        this.platform = platform;
        this.findings = findings;
        this.positions = positions;
        this.sources = sources;
        this.classes = classes;
    }

    /** The platform; empty when there are errors. */
    public Optional<Platform> platform() {
        return platform;
    }

    /** What was found: rules LOD001 to LOD020. */
    public Diagnostics findings() {
        return findings;
    }

    /** Finds the line that a value came from. */
    public SourceLocator positions() {
        return positions;
    }

    /** Turns what the author's code throws in later stages into findings. */
    public SpecFailures failures() {
        return new SpecFailures(positions);
    }

    /**
     * Lines of a source without their line ends, to quote them; empty when the file is unknown or cannot be read.
     *
     * @param file path relative to the spec's root, with forward slashes, as positions name it
     */
    public Optional<List<String>> lines(String file) {
        return sources.lines(file);
    }

    /**
     * Lets go of the spec's classes and jars.
     *
     * @throws IOException when the machine fails
     */
    @Override
    public void close() throws IOException {
        classes.close();
    }
}
