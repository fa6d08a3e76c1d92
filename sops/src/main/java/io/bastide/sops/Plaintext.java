package io.bastide.sops;

import io.bastide.sops.document.MapNode;
import io.bastide.sops.fault.SopsException;
import java.util.List;

/** Reads and writes files that are not encrypted. */
public final class Plaintext {
    private Plaintext() {}

    /**
     * The documents of a file.
     *
     * @param bytes the file; stays with the caller
     * @return the documents, owned by the caller, who destroys them
     * @throws SopsException {@code MALFORMED}, {@code LIMIT_EXCEEDED}, {@code UNREPRESENTABLE}, {@code RESERVED_KEY} or
     *     {@code ALREADY_ENCRYPTED}; the message never quotes the file
     */
    public static List<MapNode> read(byte[] bytes, SopsFormat format) throws SopsException {
        return format.documents().readPlain(bytes);
    }

    /**
     * The file of documents, in sops' layout.
     *
     * @return the bytes, owned by the caller, who clears them
     * @throws SopsException {@code UNREPRESENTABLE} when the format cannot carry them
     */
    public static byte[] write(List<MapNode> documents, SopsFormat format) throws SopsException {
        return format.documents().writePlain(documents);
    }
}
