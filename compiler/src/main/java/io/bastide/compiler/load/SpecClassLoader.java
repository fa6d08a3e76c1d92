package io.bastide.compiler.load;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Loads the classes of one spec, and of the libraries that only this spec uses. Each load has a new one, so that nothing
 * that a spec keeps in static fields lives longer than its build.
 *
 * <p>A class of the spec's own that would end the JVM is refused before any of its code runs. Libraries are not looked
 * into.
 */
final class SpecClassLoader extends URLClassLoader {
    private final List<ClassRoot> roots;
    private final Set<String> own = ConcurrentHashMap.newKeySet();
    private final List<SpecExitError> refused = new CopyOnWriteArrayList<>();

    /**
     * A loader of a spec.
     *
     * @param roots the spec's own classes; closed with the loader
     * @param libraries jars and folders that the spec uses, and folders with its resources
     * @param parent finds the JDK and the DSL
     */
    SpecClassLoader(List<ClassRoot> roots, List<Path> libraries, ClassLoader parent) {
        super("spec", urls(libraries), parent);
        this.roots = List.copyOf(roots);
    }

    /** Says whether a class is the author's own and is in use. */
    boolean isOwn(String name) {
        return own.contains(name);
    }

    /** Classes that were refused so far, also those whose refusal the spec swallowed. */
    List<SpecExitError> refused() {
        return List.copyOf(refused);
    }

    /** The bytes of a class, wherever it is; empty when nobody has it. */
    Optional<byte[]> bytes(String name) throws IOException {
        Optional<byte[]> ownBytes = ownBytes(name);
        if (ownBytes.isPresent()) {
            return ownBytes;
        }
        try (var in = getResourceAsStream(ClassNames.entry(name))) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        Optional<byte[]> bytes;
        try {
            bytes = ownBytes(name);
        } catch (IOException failure) {
            throw new ClassNotFoundException(name, failure);
        }
        if (bytes.isEmpty()) {
            return super.findClass(name);
        }
        List<ExitCall> exits = ExitCall.in(ClassFile.of(bytes.get()));
        if (!exits.isEmpty()) {
            var refusal = new SpecExitError(exits);
            refused.add(refusal);
            throw refusal;
        }
        own.add(name);
        return defineClass(name, bytes.get(), 0, bytes.get().length);
    }

    @Override
    public void close() throws IOException {
        super.close();
        for (ClassRoot root : roots) {
            root.close();
        }
    }

    private Optional<byte[]> ownBytes(String name) throws IOException {
        for (ClassRoot root : roots) {
            Optional<byte[]> bytes = root.bytes(name);
            if (bytes.isPresent()) {
                return bytes;
            }
        }
        return Optional.empty();
    }

    private static URL[] urls(List<Path> paths) {
        return paths.stream().map(SpecClassLoader::url).toArray(URL[]::new);
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException("a path is always a URL", impossible);
        }
    }
}
