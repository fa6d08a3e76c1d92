package io.bastide.compiler.write;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Opens output folders for writing. */
public final class OutputWriter {
    private OutputWriter() {}

    /**
     * Begins a build: waits for the right to write, and finishes or discards what an interrupted build left.
     *
     * @param root the output root; made when it is missing, may itself be a symbolic link
     * @throws WriteRefusedException with {@code WRT005} when another build goes on writing, {@code WRT010} when the
     *     folder cannot be used, or {@code WRT003} and {@code WRT004} when an interrupted build cannot be finished
     * @throws IOException when the disk fails
     */
    public static OutputTransaction begin(Path root, WriteSettings settings) throws IOException, WriteRefusedException {
        return begin(root, settings, FaultPoint.NONE);
    }

    /**
     * Finishes or discards what an interrupted build left, and writes nothing else.
     *
     * @throws WriteRefusedException as {@link #begin}
     * @throws IOException when the disk fails
     */
    public static Recovery recover(Path root, WriteSettings settings) throws IOException, WriteRefusedException {
        return recover(root, settings, FaultPoint.NONE);
    }

    static OutputTransaction begin(Path root, WriteSettings settings, FaultPoint faults)
            throws IOException, WriteRefusedException {
        Disk disk = new Disk(faults);
        WorkFolder work = WorkFolder.open(root, disk);
        WriteLock lock = WriteLock.acquire(work.lock(), settings.patience(), settings.waiting());
        boolean isBegun = false;
        try {
            Recovery recovery = work.recover(disk);
            work.createStage(disk);
            OutputTransaction build = new OutputTransaction(work, disk, lock, settings, findings(recovery));
            isBegun = true;
            return build;
        } finally {
            if (!isBegun) {
                lock.close();
            }
        }
    }

    static Recovery recover(Path root, WriteSettings settings, FaultPoint faults)
            throws IOException, WriteRefusedException {
        if (!WorkFolder.isIn(root)) {
            return Recovery.NOTHING;
        }
        Disk disk = new Disk(faults);
        WorkFolder work = WorkFolder.open(root, disk);
        try (WriteLock lock = WriteLock.acquire(work.lock(), settings.patience(), settings.waiting())) {
            return work.recover(disk);
        }
    }

    private static List<Diagnostic> findings(Recovery recovery) {
        return recovery != Recovery.FINISHED
                ? List.of()
                : List.of(Diagnostic.of(
                        WriteRule.BUILD_RECOVERED, Stage.WRITE, "an interrupted earlier build was finished first"));
    }
}
