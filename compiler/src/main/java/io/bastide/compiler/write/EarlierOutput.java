package io.bastide.compiler.write;

import io.bastide.compiler.seal.PreviousFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the files of an output folder as the last build, or a person since, left them. Follows no symbolic link. */
public final class EarlierOutput implements PreviousFiles {
    /** Bytes beyond which a file is none of ours: the largest that a SOPS file may have here is 64 MiB. */
    private static final int MAX_BYTES = 65 << 20;

    private final Path root;
    private final TargetFolder folder;

    private EarlierOutput(Path root) {
        this.root = root;
        this.folder = new TargetFolder(root);
    }

    /** Reads an output folder, which need not exist. */
    public static EarlierOutput in(Path root) {
        return new EarlierOutput(root);
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        if (folder.folderKind(OutputPath.folder(path)) != FileKind.FOLDER || folder.kind(path) != FileKind.FILE) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(root.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(in.readNBytes(MAX_BYTES));
        }
    }
}
