package io.bastide.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the output is. */
final class OutputOptions {
    /** Name of the index in the output folder. */
    static final String INDEX = "index.json";

    private static final String USUAL_FOLDER = "deploy";

    @Option(names = "--out", paramLabel = "DIR", description = "Output folder. Default: deploy/ in the spec's folder.")
    @Nullable
    Path out;

    /**
     * The output folder, absolute.
     *
     * @param place folder or file of the spec
     * @throws UsageException when it lies among the sources of the spec
     */
    Path folder(Session session, Path place) {
        Path spec = LoadingOptions.folder(place);
        if (out == null) {
            return spec.resolve(USUAL_FOLDER);
        }
        Path folder = session.resolve(out);
        Path main = spec.resolve("src").resolve("main");
        boolean isProject = Files.isDirectory(main.resolve("java"));
        boolean isAmongSources = isProject
                ? Stream.of("java", "resources").map(main::resolve).anyMatch(folder::startsWith)
                : folder.equals(spec) && Files.isDirectory(place);
        if (isAmongSources) {
            throw new UsageException(
                    "the output folder `" + out + "` lies among the sources of the spec; give another, "
                            + "for example --out " + session.shown(spec.resolve(USUAL_FOLDER)));
        }
        return folder;
    }
}
