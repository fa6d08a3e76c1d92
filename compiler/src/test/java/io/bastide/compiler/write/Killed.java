package io.bastide.compiler.write;

import java.nio.file.Files;
import java.nio.file.Path;

/** Stands for the death of the process: once thrown, every later change of the disk throws it again. */
final class Killed extends Error {
    private static final long serialVersionUID = 1L;

    /** Lets a number of changes pass. */
    static FaultPoint after(int changes) {
        int[] left = {changes};
        return () -> {
            left[0]--;
            if (left[0] < 0) {
                throw new Killed();
            }
        };
    }

    /** Dies before the first change after the journal took effect. */
    static FaultPoint onceDecided(Path root) {
        return () -> {
            if (Files.exists(root.resolve(".bastide/journal"))) {
                throw new Killed();
            }
        };
    }
}
