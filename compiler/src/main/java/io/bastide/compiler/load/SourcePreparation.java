package io.bastide.compiler.load;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.Stage;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads sources and gets their classes: from the cache, or else from the Java compiler. */
final class SourcePreparation {
    private final SpecLibraries libraries;
    private final SpecCompiler compiler;
    private final ClassCache cache;
    private final List<Diagnostic> findings = new ArrayList<>();

    /** A preparation of one spec. */
    SourcePreparation(SpecLibraries libraries, SpecCompiler compiler, ClassCache cache) {
        this.libraries = libraries;
        this.compiler = compiler;
        this.cache = cache;
    }

    /**
     * The classes of sources, ready to run.
     *
     * @throws IOException when the machine fails
     */
    Prepared prepare(SourceTree tree, List<Path> classPath) throws IOException {
        var sources = new ReadSources(tree.files());
        findings.addAll(tree.findings());
        Optional<String> key = key(tree.files(), classPath);
        if (!findings.isEmpty() || key.isEmpty()) {
            return new Prepared(List.of(), List.of(), sources, findings);
        }
        Map<String, byte[]> classes = classes(key.get(), tree.files(), classPath);
        List<Path> seen =
                Stream.concat(tree.resourceRoots().stream(), classPath.stream()).toList();
        return new Prepared(List.of(new MemoryRoot(classes)), seen, sources, findings);
    }

    private Map<String, byte[]> classes(String key, List<SourceFile> files, List<Path> classPath) throws IOException {
        Optional<Map<String, byte[]>> cached = cached(key);
        if (cached.isPresent()) {
            return cached.get();
        }
        Compilation compilation = compiler.compile(files, all(classPath));
        findings.addAll(compilation.findings());
        if (compilation.findings().isEmpty()) {
            keep(key, compilation.classes());
        }
        return compilation.classes();
    }

    /** The key of the compilation; empty when an entry of the class path cannot be used, which is then found. */
    private Optional<String> key(List<SourceFile> files, List<Path> classPath) {
        List<byte[]> contents = new ArrayList<>();
        for (Path entry : all(classPath)) {
            try {
                contents.add(ClassPathContent.hash(entry));
            } catch (IOException unusable) {
                findings.add(Files.exists(entry) ? ClassPathFindings.broken(entry) : ClassPathFindings.missing(entry));
            }
        }
        return findings.isEmpty()
                ? Optional.of(ClassCacheKey.of(files, contents, SpecCompiler.OPTIONS))
                : Optional.empty();
    }

    private List<Path> all(List<Path> classPath) {
        return Stream.concat(libraries.locations().stream(), classPath.stream()).toList();
    }

    private Optional<Map<String, byte[]>> cached(String key) {
        try {
            return cache.get(key);
        } catch (IOException failure) {
            findings.add(unusableCache("compiled classes cannot be read from the cache", failure));
            return Optional.empty();
        }
    }

    private void keep(String key, Map<String, byte[]> classes) {
        try {
            cache.put(key, classes);
        } catch (IOException failure) {
            findings.add(unusableCache("compiled classes cannot be kept in the cache", failure));
        }
    }

    private static Diagnostic unusableCache(String message, IOException failure) {
        String reason = failure instanceof AccessDeniedException ? ": access is denied" : "";
        return Diagnostic.of(LoadRule.CLASS_CACHE_UNUSABLE, Stage.LOAD, message + reason)
                .withHelp("make the cache folder writable, or run without a cache");
    }
}
