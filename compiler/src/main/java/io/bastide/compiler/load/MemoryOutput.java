package io.bastide.compiler.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** The files that the Java compiler sees: the class path on disk, and memory for what it makes. */
final class MemoryOutput extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private final SortedMap<String, byte[]> classes = new TreeMap<>();

    /**
     * Reads classes from a class path and nothing else.
     *
     * @throws IOException when an entry cannot be used
     */
    MemoryOutput(StandardJavaFileManager files, List<Path> classPath) throws IOException {
        super(files);
        files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
        // Without this the compiler looks for further sources on the class path.
        files.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of());
    }

    /** What was compiled: binary names to bytes, sorted. */
    Map<String, byte[]> classes() {
        return classes;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, @Nullable FileObject sibling) {
        return new ClassOutput(className);
    }

    /** Two sources are the same one only when they are the same object: each is read once. */
    @Override
    public boolean isSameFile(FileObject one, FileObject other) {
        return one instanceof MemorySource || other instanceof MemorySource
                ? one == other
                : super.isSameFile(one, other);
    }

    private final class ClassOutput extends SimpleJavaFileObject {
        private final String className;

        ClassOutput(String className) {
            super(URI.create("memory:///" + className.replace('.', '/') + Kind.CLASS.extension), Kind.CLASS);
            this.className = className;
        }

        @Override
        public OutputStream openOutputStream() {
            return new ByteArrayOutputStream() {
                @Override
                public void close() {
                    classes.put(className, toByteArray());
                }
            };
        }
    }
}
