package io.bastide.compiler.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Classes in a folder.
 *
 * @param folder the folder that holds the folders of the packages
 */
record FolderRoot(Path folder) implements ClassRoot {
    @Override
    public List<String> names() throws IOException {
        try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return files.map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(ClassNames::isClass)
                    .map(ClassNames::ofEntry)
                    .sorted()
                    .toList();
        } catch (UncheckedIOException failed) {
            throw new IOException("while listing the classes of a folder", failed);
        }
    }

    @Override
    public Optional<byte[]> bytes(String name) throws IOException {
        Path file = folder.resolve(ClassNames.entry(name));
        return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }
}
