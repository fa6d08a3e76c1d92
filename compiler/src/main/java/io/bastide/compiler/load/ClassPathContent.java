package io.bastide.compiler.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Tells the content of a class path entry apart from every other content.
 *
 * <p>A folder is told apart by the names and bytes of its classes. A jar is told apart by the name, size and checksum of
 * each of its entries, which stand together at its end, so that a large jar need not be read; its date and its path do
 * not count. The jars that its manifest adds to the class path count too.
 */
final class ClassPathContent {
    private final MessageDigest digest = ClassCacheKey.sha256();
    private final Set<Path> seen = new LinkedHashSet<>();

    private ClassPathContent() {}

    /**
     * The hash of an entry's content.
     *
     * @throws IOException when it is neither a readable folder nor a readable jar
     */
    static byte[] hash(Path entry) throws IOException {
        var content = new ClassPathContent();
        content.add(entry);
        return content.digest.digest();
    }

    private void add(Path entry) throws IOException {
        if (!seen.add(entry.toAbsolutePath().normalize())) {
            return;
        }
        if (Files.isDirectory(entry)) {
            addFolder(entry);
        } else {
            addJar(entry);
        }
    }

    private void addFolder(Path folder) throws IOException {
        List<Path> classes;
        try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            classes = files.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException failed) {
            throw new IOException(failed.getCause());
        }
        for (Path file : classes) {
            tell("class " + folder.relativize(file).toString().replace('\\', '/'));
            byte[] bytes = Files.readAllBytes(file);
            tell(" " + bytes.length + "\n");
            digest.update(bytes);
        }
    }

    private void addJar(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        String more;
        try (var jar = new JarFile(file.toFile(), false)) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                tell("entry " + entry.getName() + " " + entry.getSize() + " " + entry.getCrc() + "\n");
            }
            var manifest = jar.getManifest();
            more = manifest == null ? "" : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
        }
        if (more == null || more.isBlank() || folder == null) {
            return;
        }
        for (String link : more.trim().split("\\s+")) {
            Optional<Path> linked = linked(folder, link);
            tell("link " + link + " " + linked.isPresent() + "\n");
            if (linked.isPresent()) {
                add(linked.get());
            }
        }
    }

    /** What a manifest's link leads to; like the class loader, a link that leads nowhere is passed over. */
    private static Optional<Path> linked(Path folder, String link) {
        try {
            return Optional.of(Path.of(folder.toUri().resolve(link))).filter(Files::exists);
        } catch (IllegalArgumentException | FileSystemNotFoundException noFile) {
            return Optional.empty();
        }
    }

    private void tell(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }
}
