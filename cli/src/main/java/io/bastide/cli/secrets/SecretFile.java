package io.bastide.cli.secrets;

import io.bastide.sops.SopsFile;
import io.bastide.sops.SopsFormat;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An encrypted file on the disk.
 *
 * @param place where it is
 * @param file what was read
 */
public record SecretFile(FilePlace place, SopsFile file) {
    /** Bytes beyond which a file is not read: the largest that SOPS files may have here is 64 MiB. */
    static final long MAX_BYTES = 65L << 20;

    /**
     * Reads a file.
     *
     * @throws SopsException when it is no SOPS file of the format that its name says, or is damaged
     */
    public static SecretFile read(FilePlace place) throws IOException, SopsException {
        return new SecretFile(place, SopsFile.read(bytes(place.path()), format(place.path())));
    }

    static byte[] bytes(Path path) throws IOException, SopsException {
        if (Files.size(path) > MAX_BYTES) {
            throw new SopsException(SopsFault.LIMIT_EXCEEDED, "the file is larger than 64 MiB");
        }
        return Files.readAllBytes(path);
    }

    static SopsFormat format(Path path) throws SopsException {
        return SopsFormat.of(path.getFileName().toString());
    }
}
