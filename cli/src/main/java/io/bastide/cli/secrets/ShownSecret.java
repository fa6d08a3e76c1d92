package io.bastide.cli.secrets;

import io.bastide.sops.Opened;
import io.bastide.sops.Plaintext;
import io.bastide.sops.SopsFormat;
import io.bastide.sops.document.Entry;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.document.Node;
import io.bastide.sops.document.Value;
import io.bastide.sops.fault.SopsException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Shows a file or a part of it: its structure to everybody, its values only when that is wanted. */
public final class ShownSecret {
    private final SecretFile secret;
    private final ValuePath path;

    /** A part of a file; no keys for all of it. */
    public ShownSecret(SecretFile secret, ValuePath path) {
        this.secret = secret;
        this.path = path;
    }

    /**
     * Writes the structure, with notes in the place of secret values.
     *
     * @return why nothing was written, in words; empty when it was
     */
    public Optional<String> structure(OutputStream out) throws IOException, SopsException {
        return write(ShownStructure.of(secret.file()), out, true);
    }

    /**
     * Writes the plaintext: of the whole file, of a mapping in it, or of one value, whose bytes are written as they are.
     *
     * @return why nothing was written, in words; empty when it was
     */
    public Optional<String> plaintext(SecretKeys keys, OutputStream out) throws IOException, SopsException {
        try (Opened opened = keys.sops(secret.file().metadata().keys()).open(secret.file())) {
            return write(opened.documents(), out, false);
        }
    }

    private Optional<String> write(List<MapNode> documents, OutputStream out, boolean hasLineEnd)
            throws IOException, SopsException {
        SopsFormat format = secret.file().format();
        Optional<Node> node = path.in(documents);
        if (path.keys().isEmpty()) {
            write(Plaintext.write(documents, format), out, hasLineEnd);
        } else if (node.isEmpty()) {
            return Optional.of(path.missing(documents));
        } else if (node.get() instanceof Value value) {
            write(value.bytes().clone(), out, hasLineEnd);
        } else if (node.get() instanceof MapNode map) {
            write(Plaintext.write(List.of(map), textFormat(format)), out, hasLineEnd);
        } else {
            MapNode named = new MapNode(List.of(new Entry(lastKey(), node.get())));
            write(Plaintext.write(List.of(named), textFormat(format)), out, hasLineEnd);
        }
        out.flush();
        return Optional.empty();
    }

    private String lastKey() {
        return path.keys().get(path.keys().size() - 1);
    }

    private static SopsFormat textFormat(SopsFormat format) {
        return format == SopsFormat.JSON ? SopsFormat.JSON : SopsFormat.YAML;
    }

    private static void write(byte[] text, OutputStream out, boolean hasLineEnd) throws IOException {
        try {
            out.write(text);
            if (hasLineEnd && text.length > 0 && text[text.length - 1] != '\n') {
                out.write('\n');
            }
        } finally {
            Arrays.fill(text, (byte) 0);
        }
    }
}
