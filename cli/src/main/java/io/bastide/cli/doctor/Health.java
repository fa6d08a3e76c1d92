package io.bastide.cli.doctor;

import io.bastide.sops.age.IdentitySource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the machine offers.
 *
 * @param java the Java that runs this command
 * @param tools the tools beside it
 * @param identities where identities for secrets were looked for
 * @param cache the folder for things that can be made again
 * @param archive the archive of loaded classes that makes starts fast; empty when there is none
 */
public record Health(Java java, List<ToolState> tools, Identities identities, Place cache, Optional<Place> archive) {
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
     * Identities that open secrets. Only where they are is told, and how many there are.
     *
     * @param sources the places that were looked at, in the order of the search
     * @param problem why the search ended early, as a fact; empty when it did not
     */
    public record Identities(List<IdentitySource> sources, Optional<String> problem) {
        /** Copies the sources. */
        public Identities {
            sources = List.copyOf(sources);
        }
    }

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
