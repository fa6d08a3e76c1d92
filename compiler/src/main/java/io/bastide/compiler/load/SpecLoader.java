package io.bastide.compiler.load;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.Diagnostics;
import io.bastide.compiler.diagnostic.Stage;
import io.bastide.dsl.Platform;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * The load stage: spec sources or classes to a platform.
 *
 * <p>Sources are compiled in memory, unless the class cache has what they compile to. Each load has a class loader of its
 * own. The spec runs on a thread of its own with a time limit; what it throws, prints or tries to end becomes a finding
 * (rules LOD001 to LOD020).
 */
public final class SpecLoader {
    /** Java sources in one folder; more is a folder that was named by mistake. */
    private static final int MAX_SOURCES = 10_000;

    private final Supplier<Optional<JavaCompiler>> compilers;
    private final int maxSources;

    /** A loader with these seams; {@code compilers} gives nothing on a runtime without a Java compiler. */
    SpecLoader(Supplier<Optional<JavaCompiler>> compilers, int maxSources) {
        this.compilers = compilers;
        this.maxSources = maxSources;
    }

    /** A loader that compiles with the running Java's own compiler. */
    public static SpecLoader standard() {
        return new SpecLoader(() -> Optional.ofNullable(ToolProvider.getSystemJavaCompiler()), MAX_SOURCES);
    }

    /**
     * Loads a spec. The caller closes the result when the build is over.
     *
     * @throws IOException when the machine fails
     */
    public Loaded load(SpecSource source, LoadOptions options) throws IOException {
        var libraries = new SpecLibraries(options.libraries());
        Prepared prepared = prepare(source, libraries, options.cache());
        Diagnostics findings = Diagnostics.of(prepared.findings());
        if (findings.hasErrors()) {
            var nowhere = new SourceLocator(prepared.sources(), name -> false);
            return new Loaded(Optional.empty(), findings, nowhere, prepared.sources(), () -> {});
        }
        return run(prepared, source.specClass(), libraries, options);
    }

    private Prepared prepare(SpecSource source, SpecLibraries libraries, ClassCache cache) throws IOException {
        if (source instanceof SpecSource.Classes classes) {
            return ClassPreparation.of(classes);
        }
        var sources = (SpecSource.Sources) source;
        SourceTree tree = new SourceReader(maxSources).read(sources.place());
        return new SourcePreparation(libraries, new SpecCompiler(libraries, compilers), cache)
                .prepare(tree, sources.classPath());
    }

    private static Loaded run(Prepared prepared, String specClass, SpecLibraries libraries, LoadOptions options)
            throws IOException {
        var loader = new SpecClassLoader(prepared.roots(), prepared.libraries(), libraries.loader());
        var locator = new SourceLocator(prepared.sources(), loader::isOwn);
        List<Diagnostic> findings = new ArrayList<>(prepared.findings());
        SpecChoice choice = new SpecFinder(prepared.roots(), loader, locator).find(specClass);
        findings.addAll(choice.findings());
        Optional<Platform> platform = Optional.empty();
        if (choice.spec().isPresent()) {
            ClassFile spec = choice.spec().get();
            SpecOutcome outcome = new SpecRun(options).run(spec.name(), loader);
            List<Diagnostic> failures = failures(outcome, spec, loader, locator, options.timeLimit());
            findings.addAll(failures);
            platform = failures.isEmpty() ? outcome.platform() : Optional.empty();
        }
        return new Loaded(platform, Diagnostics.of(findings), locator, prepared.sources(), loader);
    }

    /** What went wrong in a run; a refused class comes before what the spec made of the refusal. */
    private static List<Diagnostic> failures(
            SpecOutcome outcome, ClassFile spec, SpecClassLoader loader, SourceLocator locator, Duration limit) {
        var failures = new SpecFailures(locator);
        if (!loader.refused().isEmpty()) {
            return loader.refused().stream()
                    .map(refusal -> failures.finding(refusal, Stage.LOAD))
                    .toList();
        }
        if (outcome.failure().isPresent()) {
            return List.of(failures.finding(outcome.failure().get(), Stage.LOAD));
        }
        if (outcome.isTooSlow()) {
            return List.of(failures.tooSlow(outcome.busyAt(), limit));
        }
        return outcome.platform().isPresent() ? List.of() : List.of(failures.noPlatform(spec));
    }
}
