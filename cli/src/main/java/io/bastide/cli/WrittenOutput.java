package io.bastide.cli;

import io.bastide.compiler.tree.ManifestId;
import io.bastide.compiler.write.IndexedFile;
import io.bastide.compiler.write.IndexedObject;
import io.bastide.compiler.write.IndexedUnit;
import io.bastide.compiler.write.OutputIndex;
import io.bastide.compiler.write.WriteRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files that an earlier build wrote, as their index names them. */
final class WrittenOutput {
    private final Path root;
    private final Map<String, IndexedFile> files = new HashMap<>();
    private final Map<String, String> units = new HashMap<>();

    private WrittenOutput(Path root) {
        this.root = root;
    }

    /**
     * Reads the index of an output folder; one that is missing or damaged names nothing.
     *
     * @throws IOException when the disk fails
     */
    static WrittenOutput in(Path root) throws IOException {
        WrittenOutput written = new WrittenOutput(root);
        try {
            OutputIndex.read(root.resolve(OutputOptions.INDEX), written::add);
        } catch (WriteRefusedException unusable) {
            written.files.clear();
            written.units.clear();
        }
        return written;
    }

    /** The output root. */
    Path root() {
        return root;
    }

    /** What the index says about a file. */
    Optional<IndexedFile> find(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** The unit of a file, empty for a file that the index does not name. */
    String unit(String path) {
        return units.getOrDefault(path, "");
    }

    /** The objects that a file holds or changes. */
    List<ManifestId> objects(String path) {
        return find(path).stream()
                .flatMap(file -> file.objects().stream())
                .map(IndexedObject::id)
                .toList();
    }

    /** The content of a file as it is now. */
    byte[] content(String path) throws IOException {
        return Files.readAllBytes(root.resolve(path));
    }

    private void add(IndexedUnit unit) {
        for (IndexedFile file : unit.files()) {
            files.put(file.path(), file);
            units.put(file.path(), unit.name());
        }
    }
}
