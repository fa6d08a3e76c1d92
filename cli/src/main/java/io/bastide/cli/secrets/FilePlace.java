package io.bastide.cli.secrets;

import java.nio.file.Path;

/**
 * Where a file is.
 *
 * @param path absolute path
 * @param shown the path as the user would write it, with forward slashes
 */
public record FilePlace(Path path, String shown) {
    /** Writes the shown path with forward slashes. */
    public FilePlace {
        shown = shown.replace('\\', '/');
    }
}
