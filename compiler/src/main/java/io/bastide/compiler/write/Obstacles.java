package io.bastide.compiler.write;

import io.bastide.compiler.diagnostic.Diagnostic;

/** The findings about things in the output folder that the writer neither replaces nor follows. */
final class Obstacles {
    private Obstacles() {}

    static Diagnostic foreign(String path, String message) {
        return WriteRule.FOREIGN_FILE.at(path, message, "Move it away or delete it, then build again.");
    }

    static Diagnostic link(String path) {
        return WriteRule.LINK_IN_OUTPUT.at(
                path,
                "`%s` in the output folder is a symbolic link".formatted(path),
                "Replace the link by a folder or delete it; only the output folder itself may be a link.");
    }
}
