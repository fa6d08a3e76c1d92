package io.bastide.sops.format;

import io.bastide.sops.document.MapNode;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import java.util.List;

/** Keeps the key of the metadata free in formats that nest. */
public final class ReservedKey {
    private ReservedKey() {}

    /**
     * Refuses a plaintext that has metadata, or uses their key.
     *
     * @throws SopsException {@code ALREADY_ENCRYPTED} when the file looks encrypted, else {@code RESERVED_KEY}
     */
    public static void checkPlain(List<MapNode> documents) throws SopsException {
        for (MapNode document : documents) {
            boolean isEncrypted = document.get(DocumentFormat.METADATA_KEY)
                    .filter(node -> node instanceof MapNode block && isMetadata(block))
                    .isPresent();
            if (isEncrypted) {
                throw new SopsException(SopsFault.ALREADY_ENCRYPTED, "the file is encrypted already");
            }
        }
        checkFree(documents);
    }

    /**
     * Refuses documents that use the key.
     *
     * @throws SopsException {@code RESERVED_KEY}
     */
    public static void checkFree(List<MapNode> documents) throws SopsException {
        for (MapNode document : documents) {
            if (document.get(DocumentFormat.METADATA_KEY).isPresent()) {
                throw new SopsException(
                        SopsFault.RESERVED_KEY, "the top-level key `sops` is kept for the metadata of encryption");
            }
        }
    }

    private static boolean isMetadata(MapNode block) {
        return block.get("mac").isPresent() || block.get("lastmodified").isPresent();
    }
}
