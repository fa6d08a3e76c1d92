package io.bastide.compiler.load;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What every spec may use without naming it: the DSL, and what the caller adds to it. */
final class SpecLibraries {
    private final List<Class<?>> anchors;

    /**
     * The libraries of these classes.
     *
     * @param anchors one class of each library
     */
    SpecLibraries(List<Class<?>> anchors) {
        this.anchors = List.copyOf(anchors);
    }

    /** The jars and folders that hold the libraries, each once. */
    List<Path> locations() {
        Set<Path> locations = new LinkedHashSet<>();
        for (Class<?> anchor : anchors) {
            locations.add(location(anchor));
        }
        return List.copyOf(locations);
    }

    /** The packages below which the libraries are. */
    List<String> packages() {
        return anchors.stream().map(Class::getPackageName).toList();
    }

    /** A class loader that finds the JDK and the libraries, and nothing else of the running program. */
    ClassLoader loader() {
        return new Loader(anchors);
    }

    private static Path location(Class<?> anchor) {
        CodeSource source = anchor.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            throw new IllegalStateException("nobody knows where " + anchor.getName() + " came from");
        }
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException | IllegalArgumentException unusual) {
            throw new IllegalStateException(anchor.getName() + " is in no file: " + source.getLocation(), unusual);
        }
    }

    /** Asks the program's own loaders, but only for packages of the libraries: specs see nothing of the compiler. */
    private static final class Loader extends ClassLoader {
        private final List<Class<?>> anchors;

        Loader(List<Class<?>> anchors) {
            super(ClassLoader.getPlatformClassLoader());
            this.anchors = new ArrayList<>(anchors);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            for (Class<?> anchor : anchors) {
                if (name.startsWith(anchor.getPackageName() + ".")) {
                    return Class.forName(name, false, anchor.getClassLoader());
                }
            }
            throw new ClassNotFoundException(name);
        }

        @Override
        protected @Nullable URL findResource(String name) {
            for (Class<?> anchor : anchors) {
                if (name.startsWith(anchor.getPackageName().replace('.', '/') + "/")) {
                    return anchor.getResource("/" + name);
                }
            }
            return null;
        }
    }
}
