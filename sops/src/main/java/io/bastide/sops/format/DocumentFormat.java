package io.bastide.sops.format;

import io.bastide.sops.document.MapNode;
import io.bastide.sops.fault.SopsException;
import java.util.List;

/** Turns the bytes of one file format into documents and back. */
public interface DocumentFormat {
    /** The top-level key of the metadata in every format that nests. */
    String METADATA_KEY = "sops";

    /**
     * The documents of a plaintext file.
     *
     * @throws SopsException {@code MALFORMED}, {@code LIMIT_EXCEEDED}, {@code UNREPRESENTABLE}, {@code RESERVED_KEY}
     *     or {@code ALREADY_ENCRYPTED}
     */
    List<MapNode> readPlain(byte[] bytes) throws SopsException;

    /**
     * The documents of an encrypted file, each with its metadata as last entry {@value #METADATA_KEY}.
     *
     * @throws SopsException {@code MALFORMED}, {@code LIMIT_EXCEEDED}, {@code UNREPRESENTABLE}
     */
    List<MapNode> readEncrypted(byte[] bytes) throws SopsException;

    /**
     * The bytes of a plaintext file.
     *
     * @throws SopsException {@code UNREPRESENTABLE} when the format cannot carry a value
     */
    byte[] writePlain(List<MapNode> documents) throws SopsException;

    /** The bytes of an encrypted file; every document has its metadata as last entry {@value #METADATA_KEY}. */
    byte[] writeEncrypted(List<MapNode> documents) throws SopsException;

    /**
     * Refuses documents that would not survive a round through this format.
     *
     * @throws SopsException {@code UNREPRESENTABLE} or {@code RESERVED_KEY}
     */
    void check(List<MapNode> documents) throws SopsException;
}
