package io.bastide.conformance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * Public material that is too large for the repository, such as schemas, custom resource definitions and published
 * manifests: the folder that the environment variable {@code BASTIDE_SHARED} names, else {@code shared} beside the
 * repository.
 */
final class SharedFolder {

    private static final String VARIABLE = "BASTIDE_SHARED";

    private final Path beside;
    private final Map<String, String> environment;

    SharedFolder(Path beside, Map<String, String> environment) {
        this.beside = beside;
        this.environment = environment;
    }

    /**
     * A file or folder of the shared material. Where it is missing the running test is skipped; it fails when
     * {@code BASTIDE_SHARED} is set and {@code BASTIDE_REQUIRE_TOOLS} is 1.
     *
     * @param path relative, with forward slashes
     */
    static Path require(String path) {
        Path beside = Tool.repository().resolve("../shared").normalize();
        return new SharedFolder(beside, System.getenv()).required(path);
    }

    Path required(String path) {
        Optional<String> named = Optional.ofNullable(environment.get(VARIABLE)).filter(value -> !value.isEmpty());
        Path wanted = named.map(Path::of).orElse(beside).resolve(path);
        if (Files.exists(wanted)) {
            return wanted;
        }
        String message =
                "`%s` is not there: put the material into `shared` beside the repository, or name its folder in %s"
                        .formatted(path, VARIABLE);
        boolean isPromised = named.isPresent() && "1".equals(environment.get("BASTIDE_REQUIRE_TOOLS"));
        return isPromised ? Assertions.fail(message) : Assumptions.abort(message);
    }
}
