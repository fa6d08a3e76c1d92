package io.bastide.compiler.seal;

import io.bastide.compiler.machine.Machine;
import java.nio.file.Path;

/**
 * What sealing may ask of the world.
 *
 * @param machine the machine
 * @param specFolder the folder to which paths of a spec are relative
 * @param previous the output of the last build
 * @param wishes what the user asked for
 */
public record SealSeams(Machine machine, Path specFolder, PreviousFiles previous, SealWishes wishes) {
    /** The same seams with another earlier output. */
    public SealSeams withPrevious(PreviousFiles other) {
        return new SealSeams(machine, specFolder, other, wishes);
    }
}
