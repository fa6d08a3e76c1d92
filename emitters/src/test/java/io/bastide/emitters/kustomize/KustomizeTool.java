package io.bastide.emitters.kustomize;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The real kustomize, where it is installed. */
final class KustomizeTool {
    private static final String VERSION = "v5.8.1";

    private final Path executable;

    private KustomizeTool(Path executable) {
        this.executable = executable;
    }

    /** The tool; skips the test where it is missing, or fails it where tools are required. */
    static KustomizeTool required() {
        Path executable = toolsFolder().resolve("kustomize").resolve(VERSION).resolve("kustomize");
        if (!Files.isExecutable(executable)) {
            String message = "kustomize " + VERSION + " is not installed as " + executable;
            if ("1".equals(System.getenv("BASTIDE_REQUIRE_TOOLS"))) {
                fail(message);
            }
            abort(message);
        }
        return new KustomizeTool(executable);
    }

    private static Path toolsFolder() {
        Path cache = environment("XDG_CACHE_HOME")
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"));
        return environment("BASTIDE_TOOLS_DIR").map(Path::of).orElseGet(() -> cache.resolve("bastide/tools"));
    }

    private static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isEmpty());
    }

    /** What {@code kustomize build} prints for a folder. */
    byte[] build(Path folder) throws IOException, InterruptedException {
        Path errors = Files.createTempFile("kustomize", ".err");
        try {
            Process process = new ProcessBuilder(executable.toString(), "build", folder.toString())
                    .redirectError(errors.toFile())
                    .start();
            byte[] output = process.getInputStream().readAllBytes();
            if (process.waitFor() != 0 || Files.size(errors) > 0) {
                throw new IOException("kustomize build: " + Files.readString(errors));
            }
            return output;
        } finally {
            Files.delete(errors);
        }
    }
}
