package io.bastide.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of the starter repository, which this module carries as resources. */
final class Starter {
    private static final String ROOT = "starter";

    private Starter() {}

    /** The files by their path with forward slashes, sorted. */
    static SortedMap<String, byte[]> files() throws IOException {
        URI root = root();
        if (!root.getScheme().equals("jar")) {
            return below(Path.of(root));
        }
        try (FileSystem jar = FileSystems.newFileSystem(root, Map.of())) {
            return below(jar.getPath("/" + ROOT));
        }
    }

    private static URI root() {
        URL root = Starter.class.getResource("/" + ROOT);
        if (root == null) {
            throw new IllegalStateException("the command was packaged without /" + ROOT);
        }
        try {
            return root.toURI();
        } catch (URISyntaxException malformed) {
            throw new IllegalStateException("the class path has an entry that is no URI: " + root, malformed);
        }
    }

    private static SortedMap<String, byte[]> below(Path root) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        }
        return files;
    }
}
