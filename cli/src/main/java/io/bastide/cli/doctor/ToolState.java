package io.bastide.cli.doctor;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What is known of a tool.
 *
 * @param tool the tool
 * @param path where it was found; empty when it is not on the path
 * @param version what it says its version is; empty when it says none
 * @param problem why it says none, as a fact; empty when it does
 */
public record ToolState(Tool tool, Optional<Path> path, Optional<String> version, Optional<String> problem) {
    static ToolState missing(Tool tool) {
        return new ToolState(tool, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static ToolState found(Tool tool, Path path, String version) {
        return new ToolState(tool, Optional.of(path), Optional.of(version), Optional.empty());
    }

    static ToolState broken(Tool tool, Path path, String problem) {
        return new ToolState(tool, Optional.of(path), Optional.empty(), Optional.of(problem));
    }
}
