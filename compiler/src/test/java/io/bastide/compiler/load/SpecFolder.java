package io.bastide.compiler.load;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.Position.SpecPosition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder with spec sources. A line that ends with {@code // expect: LOD004} is one that must be blamed.
 *
 * @param folder the folder
 */
record SpecFolder(Path folder) {
    private static final String MARKER = "// expect: ";

    /** The minimal spec that loads, in no package. */
    static final String MINIMAL = """
            import io.bastide.dsl.Platform;
            import io.bastide.dsl.PlatformSpec;

            public class Minimal implements PlatformSpec {
                @Override
                public Platform define() {
                    return Platform.named("minimal").build();
                }
            }
            """;

    /** The folder with one more file. */
    SpecFolder with(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        return this;
    }

    /** The folder with a spec {@code shop.Shop} whose {@code define} has this body. */
    SpecFolder withShop(String body) throws IOException {
        return with("shop/Shop.java", shop(body));
    }

    /** A spec {@code shop.Shop} whose {@code define} has this body. */
    static String shop(String body) {
        return """
                package shop;

                import io.bastide.dsl.*;
                import io.bastide.dsl.value.*;
                import io.bastide.dsl.workload.*;
                import java.util.*;

                public class Shop implements PlatformSpec {
                    @Override
                    public Platform define() {
                %s
                    }
                }
                """.formatted(body.indent(8).stripTrailing());
    }

    /** Loads the sources with the standard options. */
    Loaded load() throws IOException {
        return load(LoadOptions.standard());
    }

    /** Loads the sources. */
    Loaded load(LoadOptions options) throws IOException {
        return SpecLoader.standard().load(SpecSource.sources(folder), options);
    }

    /** Findings of a load with the standard options. */
    List<Diagnostic> findings() throws IOException {
        try (Loaded loaded = load()) {
            return loaded.findings().all();
        }
    }

    /** Compiles the sources into a folder of classes. */
    Path compiled(Path target, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of("-proc:none", "-cp", System.getProperty("java.class.path"), "-d", target.toString()));
        try (Stream<Path> files = Files.walk(folder)) {
            files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
        }
        int status = javax.tools.ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, arguments.toArray(String[]::new));
        if (status != 0) {
            throw new IllegalArgumentException("fixture does not compile");
        }
        return target;
    }

    /** Code and place of findings: {@code LOD004 shop/Shop.java:12}. */
    static List<String> places(List<Diagnostic> findings) {
        return findings.stream()
                .map(finding -> finding.rule().code() + " " + finding.position().display())
                .distinct()
                .toList();
    }

    /** Code and place of the marked lines of a file, in the form of {@link #places}. */
    List<String> marked(String file) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(file));
        List<String> marked = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            int marker = lines.get(index).indexOf(MARKER);
            if (marker >= 0) {
                String code = lines.get(index).substring(marker + MARKER.length());
                marked.add(code + " " + new SpecPosition(file, index + 1, "").display());
            }
        }
        return marked;
    }
}
