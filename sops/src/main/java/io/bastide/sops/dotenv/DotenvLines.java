package io.bastide.sops.dotenv;

import io.bastide.sops.document.Comment;
import io.bastide.sops.document.Entry;
import io.bastide.sops.document.MapItem;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.document.Value;
import io.bastide.sops.document.ValueType;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import io.bastide.sops.format.ByteSink;
import io.bastide.sops.format.InputLimits;
import io.bastide.sops.format.TreeCheck;
import io.bastide.sops.format.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Splits lines into entries and comments, and joins them. Lines end with LF; a CR belongs to the value. */
final class DotenvLines {
    private DotenvLines() {}

    static MapNode read(byte[] bytes) throws SopsException {
        List<MapItem> items = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        int line = 0;
        int start = 0;
        while (start < bytes.length) {
            InputLimits.checkParts(++line);
            int end = indexOf(bytes, '\n', start, bytes.length);
            if (bytes[start] == '#') {
                items.add(new Comment(Arrays.copyOfRange(bytes, start + 1, end), false));
            } else if (end > start) {
                items.add(entry(bytes, start, end, line, keys));
            }
            start = end + 1;
        }
        return new MapNode(items);
    }

    private static Entry entry(byte[] bytes, int start, int end, int line, Set<String> keys) throws SopsException {
        int sign = indexOf(bytes, '=', start, end);
        if (sign == end) {
            throw new SopsException(SopsFault.MALFORMED, "line %d has no `=`".formatted(line));
        }
        byte[] key = Arrays.copyOfRange(bytes, start, sign);
        if (!Utf8.isValid(key)) {
            throw new SopsException(SopsFault.MALFORMED, "the key in line %d is not UTF-8 text".formatted(line));
        }
        String name = new String(key, StandardCharsets.UTF_8);
        if (!keys.add(name)) {
            throw new SopsException(SopsFault.MALFORMED, "the key in line %d stands there twice".formatted(line));
        }
        return new Entry(name, Value.text(unescaped(bytes, sign + 1, end)));
    }

    private static int indexOf(byte[] bytes, char wanted, int from, int end) {
        int i = from;
        while (i < end && bytes[i] != wanted) {
            i++;
        }
        return i;
    }

    private static byte[] unescaped(byte[] bytes, int start, int end) {
        try (ByteSink out = new ByteSink()) {
            for (int i = start; i < end; i++) {
                if (bytes[i] == '\\' && i + 1 < end && bytes[i + 1] == 'n') {
                    out.add('\n');
                    i++;
                } else {
                    out.add(bytes[i]);
                }
            }
            return out.toBytes();
        }
    }

    static void write(List<MapItem> items, ByteSink out) throws SopsException {
        for (MapItem item : items) {
            if (item instanceof Entry entry) {
                out.add(entry.key()).add('=');
                value(entry, out);
            } else if (item instanceof Comment comment) {
                out.add('#');
                escaped(comment.text(), out);
            }
            out.add('\n');
        }
    }

    private static void value(Entry entry, ByteSink out) throws SopsException {
        if (!(entry.node() instanceof Value value)) {
            throw TreeCheck.unrepresentable("dotenv carries no mapping or list, as under `%s`".formatted(entry.key()));
        }
        if (value.type() == ValueType.BOOL) {
            out.add(value.asText().toLowerCase(Locale.ROOT));
        } else {
            escaped(value.bytes(), out);
        }
    }

    private static void escaped(byte[] text, ByteSink out) {
        for (byte unit : text) {
            if (unit == '\n') {
                out.add("\\n");
            } else {
                out.add(unit);
            }
        }
    }
}
