package io.bastide.cli.secrets;

import java.io.IOException;

/** Why a file could not be read or written, in words. */
final class DiskProblem {
    private DiskProblem() {}

    /** The message of a failed file operation is often the bare path, so the kind of failure is told first. */
    static String of(IOException disk) {
        String kind = disk.getClass().getSimpleName().replace("Exception", "");
        return disk.getClass() == IOException.class
                ? String.valueOf(disk.getMessage())
                : kind + ": " + disk.getMessage();
    }
}
