package io.bastide.sops.json;

import io.bastide.sops.document.Entry;
import io.bastide.sops.document.FloatText;
import io.bastide.sops.document.ListItem;
import io.bastide.sops.document.ListNode;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.document.Node;
import io.bastide.sops.document.Value;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.format.ByteSink;
import io.bastide.sops.format.TreeCheck;
import io.bastide.sops.format.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Writes one JSON object in the layout of sops: one tab per level. JSON has no comments; they are left out. */
final class JsonWriter {
    private static final String HEX = "0123456789abcdef";

    private final ByteSink out;

    JsonWriter(ByteSink out) {
        this.out = out;
    }

    void write(MapNode document) throws SopsException {
        object(document, 1);
        out.add('\n');
    }

    private void object(MapNode node, int depth) throws SopsException {
        List<Entry> entries = node.entries();
        out.add('{');
        for (int i = 0; i < entries.size(); i++) {
            separate(i, depth);
            string(entries.get(i).key().getBytes(StandardCharsets.UTF_8));
            out.add(": ");
            node(entries.get(i).node(), depth);
        }
        close(!entries.isEmpty(), depth, '}');
    }

    private void array(ListNode node, int depth) throws SopsException {
        int count = 0;
        out.add('[');
        for (ListItem item : node.items()) {
            if (item instanceof Node child) {
                separate(count, depth);
                node(child, depth);
                count++;
            }
        }
        close(count > 0, depth, ']');
    }

    private void node(Node node, int depth) throws SopsException {
        if (node instanceof MapNode mapping) {
            object(mapping, depth + 1);
        } else if (node instanceof ListNode list) {
            array(list, depth + 1);
        } else if (node instanceof Value value) {
            value(value);
        }
    }

    private void value(Value value) throws SopsException {
        switch (value.type()) {
            case NULL -> out.add("null");
            case BOOL -> out.add(value.asText().toLowerCase(Locale.ROOT));
            case INT -> out.add(value.bytes());
            case FLOAT -> out.add(real(value));
            default -> string(value.bytes());
        }
    }

    private static String real(Value value) throws SopsException {
        double number = JsonFormat.finite(value);
        return FloatText.withExponent(number);
    }

    private void separate(int index, int depth) {
        out.add(index > 0 ? ",\n" : "\n").add("\t".repeat(depth));
    }

    private void close(boolean isBroken, int depth, char bracket) {
        if (isBroken) {
            out.add('\n').add("\t".repeat(depth - 1));
        }
        out.add(bracket);
    }

    private void string(byte[] text) throws SopsException {
        if (!Utf8.isValid(text)) {
            throw TreeCheck.unrepresentable("a string is not UTF-8 text, which JSON cannot carry");
        }
        out.add('"');
        for (int i = 0; i < text.length; i++) {
            int unit = text[i] & 0xFF;
            if (isSeparator(text, i)) {
                out.add("\\u202").add(HEX.charAt(text[i + 2] & 0xF));
                i += 2;
            } else if (unit < 0x20 || unit == '"' || unit == '\\' || unit == '<' || unit == '>' || unit == '&') {
                escape(unit);
            } else {
                out.add(unit);
            }
        }
        out.add('"');
    }

    /** U+2028 or U+2029, which sops escapes. */
    private static boolean isSeparator(byte[] text, int i) {
        return text[i] == (byte) 0xE2
                && text[i + 1] == (byte) 0x80
                && (text[i + 2] == (byte) 0xA8 || text[i + 2] == (byte) 0xA9);
    }

    private void escape(int unit) {
        switch (unit) {
            case '"', '\\' -> out.add('\\').add(unit);
            case '\n' -> out.add("\\n");
            case '\r' -> out.add("\\r");
            case '\t' -> out.add("\\t");
            case '\b' -> out.add("\\b");
            case '\f' -> out.add("\\f");
            default -> out.add("\\u00").add(HEX.charAt(unit >> 4)).add(HEX.charAt(unit & 0xF));
        }
    }
}
