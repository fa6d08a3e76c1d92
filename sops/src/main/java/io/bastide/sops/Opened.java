package io.bastide.sops;

import io.bastide.sops.cipher.SealedLeaves;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.key.DataKey;
import java.util.List;

/** A decrypted file: its plaintext, its data key, and the ciphertexts that unchanged values keep. Cleared when closed. */
public final class Opened implements AutoCloseable {
    private final SopsFile file;
    private final DataKey key;
    private final SealedLeaves leaves;
    private final List<MapNode> documents;

    Opened(SopsFile file, DataKey key, SealedLeaves leaves, List<MapNode> documents) {
        this.file = file;
        this.key = key;
        this.leaves = leaves;
        this.documents = documents;
    }

    /** The file that was opened. */
    public SopsFile file() {
        return file;
    }

    /** The plaintext; valid until this is closed. */
    public List<MapNode> documents() {
        return documents;
    }

    DataKey key() {
        return key;
    }

    SealedLeaves leaves() {
        return leaves;
    }

    /** Overwrites the plaintext and the data key. */
    @Override
    public void close() {
        documents.forEach(MapNode::destroy);
        key.close();
    }

    /** Says nothing of the plaintext. */
    @Override
    public String toString() {
        return "Opened[" + file + "]";
    }
}
