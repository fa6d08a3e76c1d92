package acme;

import com.sun.source.util.JavacTask;
import io.bastide.dsl.PlatformSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What the Java compiler says about sources that see the DSL and nothing else.
 *
 * @param errors its messages; empty when the sources compile
 */
record Compilation(List<String> errors) {
    /** Compiles all sources of a folder. */
    static Compilation ofFolder(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            if (sources.isEmpty()) {
                throw new IllegalArgumentException("no sources in " + folder);
            }
            try (StandardJavaFileManager manager = compiler().getStandardFileManager(null, null, null)) {
                return of(manager.getJavaFileObjectsFromPaths(sources));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Compiles an expression of a spec that imports the whole DSL. */
    static Compilation ofExpression(String expression) {
        String source = """
                import io.bastide.dsl.*;
                import io.bastide.dsl.network.*;
                import io.bastide.dsl.value.*;
                import io.bastide.dsl.workload.*;

                class Spec {
                    Object value() {
                        return %s;
                    }
                }
                """.formatted(expression);
        return of(List.of(new SimpleJavaFileObject(URI.create("string:///Spec.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        }));
    }

    private static Compilation of(Iterable<? extends JavaFileObject> sources) {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<String> options = List.of("-proc:none", "--release", "17", "-classpath", dsl().toString());
        JavacTask task = (JavacTask) compiler().getTask(null, null, found, options, null, sources);
        try {
            task.analyze();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Compilation(found.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .toList());
    }

    /** Where the classes of the DSL are: a folder, or a jar. */
    private static Path dsl() {
        try {
            return Path.of(PlatformSpec.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException odd) {
            throw new IllegalStateException(odd);
        }
    }

    private static JavaCompiler compiler() {
        return ToolProvider.getSystemJavaCompiler();
    }
}
