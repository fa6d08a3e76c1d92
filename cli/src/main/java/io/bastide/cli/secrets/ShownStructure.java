package io.bastide.cli.secrets;

import io.bastide.sops.SopsFile;
import io.bastide.sops.SopsFormat;
import io.bastide.sops.document.Comment;
import io.bastide.sops.document.Entry;
import io.bastide.sops.document.ListItem;
import io.bastide.sops.document.ListNode;
import io.bastide.sops.document.MapItem;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.document.Node;
import io.bastide.sops.document.Value;
import io.bastide.sops.document.ValueType;
import io.bastide.sops.metadata.EncryptionRule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** An encrypted file with a note in the place of each secret value: nothing is decrypted for it. */
final class ShownStructure {
    private static final String START = "ENC[AES256_GCM,data:";

    private final EncryptionRule rule;
    private final List<String> keys = new ArrayList<>();

    private ShownStructure(EncryptionRule rule) {
        this.rule = rule;
    }

    /** Documents whose secret values say only how long they are. What stands in clear in the file is shown. */
    static List<MapNode> of(SopsFile file) {
        EncryptionRule rule = file.format() == SopsFormat.BINARY
                ? EncryptionRule.NONE
                : file.metadata().rule();
        return file.documents().stream()
                .map(document -> new ShownStructure(rule).map(document))
                .toList();
    }

    private MapNode map(MapNode map) {
        List<MapItem> items = new ArrayList<>();
        for (MapItem item : map.items()) {
            if (item instanceof Entry entry) {
                keys.add(entry.key());
                items.add(new Entry(entry.key(), node(entry.node())));
                keys.remove(keys.size() - 1);
            } else {
                items.add(comment((Comment) item));
            }
        }
        return new MapNode(items);
    }

    private Node node(Node node) {
        if (node instanceof MapNode map) {
            return map(map);
        }
        if (node instanceof ListNode list) {
            List<ListItem> items = new ArrayList<>();
            for (ListItem item : list.items()) {
                items.add(item instanceof Comment comment ? comment(comment) : node((Node) item));
            }
            return new ListNode(items);
        }
        return value((Value) node);
    }

    private Value value(Value value) {
        int length = encryptedLength(value.bytes());
        if (length >= 0) {
            return Value.text("<encrypted, " + bytes(length) + ">");
        }
        boolean isOpenSecret = value.type() != ValueType.NULL
                && value.bytes().length > 0
                && !rule.field().isAboutComments()
                && rule.encrypts(keys);
        return isOpenSecret
                ? Value.text("<not encrypted although it should be, " + bytes(value.bytes().length) + ">")
                : value;
    }

    private static Comment comment(Comment comment) {
        int length = encryptedLength(comment.text());
        if (length < 0) {
            return comment;
        }
        String note = " <encrypted, " + bytes(length) + ">";
        return new Comment(note.getBytes(StandardCharsets.UTF_8), comment.isInline());
    }

    /** Length of the plaintext, which GCM keeps; -1 when the text is no encrypted value. */
    private static int encryptedLength(byte[] text) {
        String whole = new String(text, StandardCharsets.ISO_8859_1);
        int end = whole.indexOf(',', START.length());
        if (!whole.startsWith(START) || end < 0) {
            return -1;
        }
        String base64 = whole.substring(START.length(), end);
        int padding = base64.length() - base64.replace("=", "").length();
        return base64.length() / 4 * 3 - padding;
    }

    private static String bytes(int count) {
        return count + (count == 1 ? " byte" : " bytes");
    }
}
