package io.bastide.cli.trace;

import io.bastide.compiler.tree.ManifestId;
import java.util.List;
import java.util.function.Function;

/**
 * A line of an output file.
 *
 * @param path path of the file relative to the output root, with forward slashes
 * @param text the content of the file
 * @param line 1-based line
 * @param objects the objects that a file of the output holds or changes, by its path; none for a file that is not ours
 */
public record OutputLine(String path, String text, int line, Function<String, List<ManifestId>> objects) {
    /** The objects of this file. */
    List<ManifestId> ownObjects() {
        return objects.apply(path);
    }

    /** The objects of a file in the same folder. */
    List<ManifestId> objectsBeside(String name) {
        return objects.apply(path.substring(0, path.lastIndexOf('/') + 1) + name);
    }

    /** Name of the file. */
    String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
