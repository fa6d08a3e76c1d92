package io.bastide.compiler.load;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.Stage;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;

/**
 * Compiles sources in process and in memory, in one run of the Java compiler.
 *
 * <p>The language level is that of the running Java: {@code --release} would make the compiler read the signature files
 * of all versions, which costs a tenth of its time, and what is compiled here runs here.
 */
final class SpecCompiler {
    /**
     * What the compiler is told. Lines and names are kept for positions; there are no annotation processors; nothing
     * but errors is reported; classes are named in full in messages, so that {@link CompileErrors} can tell builders
     * apart.
     */
    static final List<String> OPTIONS = List.of(
            "-g",
            "-parameters",
            "-proc:none",
            "-implicit:none",
            "-nowarn",
            "-Xlint:none",
            "-Xmaxerrs",
            Integer.toString(Integer.MAX_VALUE),
            "-XDdiags.formatterOptions=-simpleNames");

    private final SpecLibraries libraries;
    private final Supplier<Optional<JavaCompiler>> compilers;

    /**
     * A compiler of specs.
     *
     * @param libraries what specs may use
     * @param compilers gives the Java compiler, or nothing on a runtime without one
     */
    SpecCompiler(SpecLibraries libraries, Supplier<Optional<JavaCompiler>> compilers) {
        this.libraries = libraries;
        this.compilers = compilers;
    }

    /**
     * The classes of sources.
     *
     * @throws IOException when the class path cannot be read
     */
    Compilation compile(List<SourceFile> sources, List<Path> classPath) throws IOException {
        Optional<JavaCompiler> compiler = compilers.get();
        if (compiler.isEmpty()) {
            Diagnostic finding = Diagnostic.of(
                            LoadRule.NO_JAVA_COMPILER, Stage.LOAD, "this Java runtime has no compiler for spec sources")
                    .withHelp("run with a JDK of version 17 or newer, or give classes that are compiled already");
            return new Compilation(Map.of(), List.of(finding));
        }
        return compile(compiler.get(), sources, classPath);
    }

    private Compilation compile(JavaCompiler compiler, List<SourceFile> sources, List<Path> classPath)
            throws IOException {
        var reported = new DiagnosticCollector<JavaFileObject>();
        var said = new StringWriter();
        try (var files = new MemoryOutput(
                compiler.getStandardFileManager(reported, Locale.ROOT, StandardCharsets.UTF_8), classPath)) {
            List<MemorySource> units = sources.stream().map(MemorySource::new).toList();
            boolean isCompiled = compiler.getTask(said, files, reported, OPTIONS, null, units)
                    .call();
            if (isCompiled) {
                return new Compilation(files.classes(), List.of());
            }
            var errors = new CompileErrors(
                    new BuilderErrors(libraries.loader()), new ImportHelp(files, libraries.packages(), sources.size()));
            return new Compilation(Map.of(), errors.findings(reported.getDiagnostics(), said.toString()));
        }
    }
}
