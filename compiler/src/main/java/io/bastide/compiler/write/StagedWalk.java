package io.bastide.compiler.write;

import io.bastide.compiler.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A walk over staged files that finds the fewest moves: a folder that the root does not have yet is moved whole.
 *
 * <p>Done twice with the same rules: before the build decides, to see that everything fits, and then to move.
 */
final class StagedWalk {
    /** Takes what is to be moved. */
    @FunctionalInterface
    interface Moves {
        void move(Path staged, Path place) throws IOException;
    }

    /** What may lie at the place of a staged file. */
    enum Kind {
        /** Nothing, or the same file already. */
        NEW,
        /** Nothing, or a file that is replaced. */
        CHANGED
    }

    private final Path root;
    private final Kind kind;
    private final Predicate<String> isCleared;
    private final Moves moves;

    /**
     * Prepares a walk.
     *
     * @param isCleared says of a path whether what lies there now will be gone before anything is moved
     */
    StagedWalk(Path root, Kind kind, Predicate<String> isCleared, Moves moves) {
        this.root = root;
        this.kind = kind;
        this.isCleared = isCleared;
        this.moves = moves;
    }

    /**
     * Walks over a staged folder.
     *
     * @throws WriteRefusedException with {@code WRT003} or {@code WRT004} at the first place that is taken
     */
    void over(Path staged) throws IOException, WriteRefusedException {
        if (FileKind.of(staged) == FileKind.FOLDER) {
            children(staged, "");
        }
    }

    private void children(Path staged, String above) throws IOException, WriteRefusedException {
        for (Path child : sorted(staged)) {
            one(child, above + child.getFileName());
        }
    }

    private void one(Path staged, String path) throws IOException, WriteRefusedException {
        Path place = root.resolve(path);
        boolean isFolder = FileKind.of(staged) == FileKind.FOLDER;
        FileKind found = FileKind.of(place);
        if (found == FileKind.ABSENT || isCleared.test(path)) {
            moves.move(staged, place);
        } else if (isFolder && found == FileKind.FOLDER) {
            children(staged, path + "/");
        } else if (isFolder || found != FileKind.FILE) {
            throw taken(path, found);
        } else if (kind == Kind.CHANGED) {
            moves.move(staged, place);
        } else if (Files.mismatch(staged, place) >= 0) {
            throw taken(path, found);
        }
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        }
    }

    private static WriteRefusedException taken(String path, FileKind found) {
        Diagnostic finding = found == FileKind.LINK
                ? Obstacles.link(path)
                : Obstacles.foreign(path, "`%s` appeared in the output folder while the build ran".formatted(path));
        return new WriteRefusedException(finding);
    }
}
