package io.bastide.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The platforms below {@code examples}: every folder with sources, so that no new one is left out. */
final class Examples {

    private Examples() {}

    /** Their names, sorted. */
    static List<String> names() throws IOException {
        try (Stream<Path> folders = Files.list(root())) {
            return folders.filter(folder -> Files.isDirectory(folder.resolve("src/main/java")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** Compiles one from its sources, as users do. */
    static CompiledPlatform compile(String name, String... packagers) {
        return CompiledPlatform.ofSources(root().resolve(name), packagers);
    }

    private static Path root() {
        return Tool.repository().resolve("examples");
    }
}
