package io.bastide.compiler.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** Classes in a jar. */
final class JarRoot implements ClassRoot {
    private final JarFile jar;

    /**
     * Opens a jar; it stays open until the root is closed.
     *
     * @throws IOException when it is none
     */
    JarRoot(Path file) throws IOException {
        jar = new JarFile(file.toFile(), false);
    }

    @Override
    public List<String> names() {
        return jar.stream()
                .map(ZipEntry::getName)
                .filter(ClassNames::isClass)
                .map(ClassNames::ofEntry)
                .sorted()
                .toList();
    }

    @Override
    public Optional<byte[]> bytes(String name) throws IOException {
        ZipEntry entry = jar.getEntry(ClassNames.entry(name));
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = jar.getInputStream(entry)) {
            return Optional.of(in.readAllBytes());
        }
    }

    @Override
    public void close() throws IOException {
        jar.close();
    }
}
