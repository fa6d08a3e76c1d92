package io.bastide.compiler.write;

import io.bastide.compiler.write.TargetFolder.Condition;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Carries out a journal. May be killed at any step and run again: what is done already is not in the stage any more, or is
 * no longer as the journal says.
 */
final class RollForward {
    private final WorkFolder work;
    private final Disk disk;
    private final Journal journal;
    private String emptied = "";
    private int removed;

    RollForward(WorkFolder work, Disk disk) {
        this.work = work;
        this.disk = disk;
        this.journal = new Journal(work.journal());
    }

    /**
     * Turns the output into that of the journalled build.
     *
     * @return how many files were deleted
     * @throws WriteRefusedException when something appeared in the way since the journal was made
     */
    int run() throws IOException, WriteRefusedException {
        delete(Journal.Step.CLEAR);
        // New files first: a reader then never sees a file that names one which is not there yet.
        move(StagedWalk.Kind.NEW);
        move(StagedWalk.Kind.CHANGED);
        delete(Journal.Step.REMOVE);
        moveIndex();
        disk.delete(work.journal());
        return removed;
    }

    private void move(StagedWalk.Kind kind) throws IOException, WriteRefusedException {
        new StagedWalk(work.root(), kind, path -> false, disk::move).over(work.staged(kind));
    }

    private void delete(Journal.Step step) throws IOException {
        journal.read(step, this::delete);
        leave(emptied, "");
        emptied = "";
    }

    private void delete(String path, String sha256) throws IOException {
        String folder = OutputPath.folder(path);
        leave(emptied, folder);
        emptied = folder;
        // A fresh look each time: what was read before may have been moved or deleted since.
        if (new TargetFolder(work.root()).condition(path, sha256) == Condition.AS_WRITTEN) {
            disk.delete(work.root().resolve(path));
            removed++;
        }
    }

    /** Deletes a folder and those above it as far as they are empty; entries of one folder follow each other. */
    private void leave(String folder, String next) throws IOException {
        String left = folder;
        while (!left.isEmpty() && !next.equals(left) && !next.startsWith(left + "/") && isDeleted(left)) {
            left = OutputPath.folder(left);
        }
    }

    private boolean isDeleted(String folder) throws IOException {
        TargetFolder now = new TargetFolder(work.root());
        if (now.folderKind(folder) != FileKind.FOLDER) {
            return true;
        }
        return disk.deleteIfEmpty(work.root().resolve(folder));
    }

    private void moveIndex() throws IOException, WriteRefusedException {
        Path staged = work.stagedIndex();
        if (FileKind.of(staged) != FileKind.FILE) {
            return;
        }
        FileKind found = FileKind.of(work.index());
        if (found != FileKind.FILE && found != FileKind.ABSENT) {
            throw new WriteRefusedException(
                    Obstacles.foreign(OutputPath.INDEX, "`index.json` in the output folder is no file"));
        }
        disk.move(staged, work.index());
    }
}
