package io.bastide.sops;

import io.bastide.sops.document.Entry;
import io.bastide.sops.document.MapItem;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.document.Node;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import io.bastide.sops.format.DocumentFormat;
import io.bastide.sops.metadata.Metadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An encrypted file. Immutable; holds no plaintext but what stands in clear in the file. */
public final class SopsFile {
    private final SopsFormat format;
    private final byte[] bytes;
    private final List<MapNode> documents;
    private final Metadata metadata;

    private SopsFile(SopsFormat format, byte[] bytes, List<MapNode> documents, Metadata metadata) {
        this.format = format;
        this.bytes = bytes;
        this.documents = documents;
        this.metadata = metadata;
    }

    /**
     * Reads a file. Of several YAML documents, the metadata of the first one counts, as in sops.
     *
     * @throws SopsException {@code MALFORMED}, {@code LIMIT_EXCEEDED}, {@code NOT_ENCRYPTED}, {@code MALFORMED_METADATA},
     *     {@code SEVERAL_RULES} or {@code UNSAFE_PATTERN}
     */
    public static SopsFile read(byte[] bytes, SopsFormat format) throws SopsException {
        List<MapNode> all = format.documents().readEncrypted(bytes);
        Optional<Node> block = all.isEmpty() ? Optional.empty() : all.get(0).get(DocumentFormat.METADATA_KEY);
        if (block.isEmpty() || !(block.get() instanceof MapNode fields)) {
            throw new SopsException(SopsFault.NOT_ENCRYPTED, "the file has no `sops` block, so it is not encrypted");
        }
        Metadata metadata = Metadata.read(fields);
        List<MapNode> documents = new ArrayList<>(all.size());
        all.forEach(document -> documents.add(document.without(DocumentFormat.METADATA_KEY)));
        return new SopsFile(format, bytes.clone(), List.copyOf(documents), metadata);
    }

    /** A file in the making. */
    static SopsFile of(SopsFormat format, List<MapNode> documents, Metadata metadata) throws SopsException {
        MapNode block = metadata.block();
        if (format == SopsFormat.BINARY) {
            block = block.without(metadata.rule().field().word());
        }
        List<MapNode> whole = new ArrayList<>(documents.size());
        for (MapNode document : documents) {
            whole.add(document.plus(new Entry(DocumentFormat.METADATA_KEY, block)));
        }
        byte[] bytes = format.documents().writeEncrypted(whole);
        return new SopsFile(format, bytes, List.copyOf(documents), metadata);
    }

    /** Its format. */
    public SopsFormat format() {
        return format;
    }

    /** Its bytes; a copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Its documents as they stand in the file, without their metadata. */
    public List<MapNode> documents() {
        return documents;
    }

    /** Its metadata. */
    public Metadata metadata() {
        return metadata;
    }

    /** Keys and places in clear are told, values are not. */
    @Override
    public String toString() {
        long entries = documents.stream()
                .flatMap((MapNode document) -> document.items().stream())
                .filter((MapItem item) -> item instanceof Entry)
                .count();
        return "SopsFile[" + format + ", " + entries + " entries]";
    }
}
