package io.bastide.cli.diff;

import io.bastide.cli.output.OutputLayer;
import java.util.List;
import java.util.Optional;

/**
 * What happens to one file.
 *
 * @param path path relative to the output root
 * @param edit what happens to it
 * @param objects the objects in it that differ
 * @param lines how many lines differ, for a file that is not compared by fields
 */
public record FileChange(String path, Edit edit, List<ObjectChange> objects, Optional<LineCount> lines) {
    /** Copies the objects. */
    public FileChange {
        objects = List.copyOf(objects);
    }

    /** Where the file takes effect. */
    public OutputLayer layer() {
        return OutputLayer.of(path);
    }
}
