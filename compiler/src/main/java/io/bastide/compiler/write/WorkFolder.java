package io.bastide.compiler.write;

import io.bastide.compiler.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The folder {@code .bastide} in the output root: lock, stage and journal.
 *
 * @param root the output root, without symbolic links
 */
record WorkFolder(Path root) {
    private static final byte[] GIT_IGNORE = "*\n".getBytes(StandardCharsets.UTF_8);

    /**
     * Makes root and work folder where they are missing.
     *
     * @throws WriteRefusedException with {@code WRT010} when something else is there
     */
    static WorkFolder open(Path root, Disk disk) throws IOException, WriteRefusedException {
        // Files.createDirectories of Java 17 refuses a link to a folder, which a root may be.
        if (!Files.isDirectory(root)) {
            if (Files.exists(root)) {
                throw new WriteRefusedException(rootIsNoFolder());
            }
            Files.createDirectories(root);
        }
        WorkFolder work = new WorkFolder(root.toRealPath());
        if (FileKind.of(work.folder()) == FileKind.ABSENT) {
            createShared(work.folder(), disk);
        }
        if (FileKind.of(work.folder()) != FileKind.FOLDER) {
            throw new WriteRefusedException(WriteRule.OUTPUT_UNUSABLE.at(
                    OutputPath.WORK_FOLDER,
                    "`%s` in the output root is not a folder".formatted(OutputPath.WORK_FOLDER),
                    "Delete it; Bastide makes it anew."));
        }
        return work;
    }

    static Diagnostic rootIsNoFolder() {
        return WriteRule.OUTPUT_UNUSABLE.at(
                "", "the output root is not a folder", "Choose another output folder, or move the file away.");
    }

    /** Says whether an earlier build left a work folder. */
    static boolean isIn(Path root) throws IOException {
        return Files.isDirectory(root) && FileKind.of(root.resolve(OutputPath.WORK_FOLDER)) == FileKind.FOLDER;
    }

    Path folder() {
        return root.resolve(OutputPath.WORK_FOLDER);
    }

    Path lock() {
        return folder().resolve("lock");
    }

    Path journal() {
        return folder().resolve("journal");
    }

    Path stage() {
        return folder().resolve("stage");
    }

    Path staged(StagedWalk.Kind kind) {
        return stage().resolve(kind == StagedWalk.Kind.NEW ? "new" : "changed");
    }

    Path stagedIndex() {
        return stage().resolve(OutputPath.INDEX);
    }

    Path stagedJournal() {
        return stage().resolve("journal");
    }

    Path stagedUnits() {
        return stage().resolve("units");
    }

    Path index() {
        return root.resolve(OutputPath.INDEX);
    }

    /**
     * Finishes or discards what an interrupted build left. Needs the lock.
     *
     * @throws WriteRefusedException when a build cannot be finished because of something that appeared meanwhile
     */
    Recovery recover(Disk disk) throws IOException, WriteRefusedException {
        if (new Journal(journal()).isComplete()) {
            new RollForward(this, disk).run();
            disk.deleteAll(stage());
            return Recovery.FINISHED;
        }
        if (FileKind.of(journal()) == FileKind.ABSENT && FileKind.of(stage()) == FileKind.ABSENT) {
            return Recovery.NOTHING;
        }
        if (FileKind.of(journal()) != FileKind.ABSENT) {
            disk.delete(journal());
        }
        disk.deleteAll(stage());
        return Recovery.DISCARDED;
    }

    /** Makes an empty stage. Needs the lock. */
    void createStage(Disk disk) throws IOException {
        disk.createFolder(stage());
        Path ignore = folder().resolve(".gitignore");
        if (FileKind.of(ignore) != FileKind.FILE || !Arrays.equals(Files.readAllBytes(ignore), GIT_IGNORE)) {
            Path staged = stage().resolve("gitignore");
            disk.write(staged, GIT_IGNORE);
            disk.move(staged, ignore);
        }
    }

    /** Another build may make the folder at the same time. */
    private static void createShared(Path folder, Disk disk) throws IOException {
        try {
            disk.createFolder(folder);
        } catch (FileAlreadyExistsException madeByAnother) {
            // Whether it is a folder is looked at next.
        }
    }
}
