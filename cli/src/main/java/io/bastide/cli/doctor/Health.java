package io.bastide.cli.doctor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the machine offers.
 *
 * @param java the Java that runs this command
 * @param tools the tools beside it
 * @param cache the folder for things that can be made again
 * @param archive the archive of loaded classes that makes starts fast; empty when there is none
 */
public record Health(Java java, List<ToolState> tools, Place cache, Optional<Place> archive) {
    /** Copies the tools. */
    public Health {
        tools = List.copyOf(tools);
    }

    /**
     * A Java.
     *
     * @param version its version
     * @param vendor who made it
     * @param home where it is
     * @param hasCompiler whether it is a JDK
     */
    public record Java(String version, String vendor, Path home, boolean hasCompiler) {}

    /**
     * A file or folder.
     *
     * @param path where it is
     * @param bytes how large it is
     * @param files how many files it holds
     */
    public record Place(Path path, long bytes, long files) {}

    /** Says whether all that is needed is there. */
    public boolean isGood() {
        return java.hasCompiler();
    }
}
