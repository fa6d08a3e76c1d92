package io.bastide.compiler.write;

import io.bastide.compiler.diagnostic.Diagnostic;

/** The findings about indexes. */
final class IndexFindings {
    private IndexFindings() {}

    /** About the index of the earlier build in the output root. */
    static Diagnostic earlier(UnusableIndexException unusable) {
        return switch (unusable.kind()) {
            case TOO_NEW -> tooNew(OutputPath.INDEX, unusable.problem());
            case FOREIGN -> unreadable(OutputPath.INDEX, "exists, but " + unusable.problem());
            case DAMAGED ->
                WriteRule.INDEX_DAMAGED.at(
                        OutputPath.INDEX,
                        "`%s` %s; no file in the output folder counts as written by Bastide"
                                .formatted(OutputPath.INDEX, unusable.problem()),
                        "Restore the file from version control; else delete stale files by hand after this build.");
        };
    }

    /** About an index that is read for its own sake. */
    static Diagnostic asked(String path, UnusableIndexException unusable) {
        return unusable.kind() == UnusableIndexException.Kind.TOO_NEW
                ? tooNew(path, unusable.problem())
                : unreadable(path, unusable.problem());
    }

    static Diagnostic unreadable(String path, String problem) {
        return WriteRule.INDEX_UNREADABLE.at(
                path,
                "`%s` %s".formatted(path, problem),
                "Restore the index from version control, move it away, or build its tree again.");
    }

    private static Diagnostic tooNew(String path, String problem) {
        return WriteRule.INDEX_TOO_NEW.at(
                path, "`%s` %s".formatted(path, problem), "Use the version of Bastide that wrote it, or a newer one.");
    }
}
