package io.bastide.emitters.yaml;

import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Scalar;
import io.bastide.compiler.tree.Sequence;
import io.bastide.compiler.tree.Tree;
import java.math.BigDecimal;
import java.util.List;

/**
 * Writes trees as YAML that readers of versions 1.1 and 1.2 read back as the same trees.
 *
 * <p>Two spaces, line feeds, UTF-8, no anchors, no folding; keys in the order of the mapping; the items of a sequence
 * stand at the column of their key. Collects any number of documents and is reused after {@link #take}; not safe for
 * use by two threads.
 */
public final class YamlWriter {
    /** Readers look for the colon of a one-line key within 1,024 characters; escapes can take ten each. */
    private static final int LONGEST_SIMPLE_KEY = 100;

    /** Decimals with at most so many digits after the point are written without an exponent. */
    private static final int MAX_PLAIN_SCALE = 16;

    private static final String HEX = "0123456789ABCDEF";

    private final ByteText out = new ByteText();

    /** The bytes of one document. */
    public static byte[] bytesOf(Tree document) {
        return new YamlWriter().document(document).take();
    }

    /**
     * Appends a document, with a separator line unless it is the first.
     *
     * @throws UnwritableTextException when a string holds half of a surrogate pair
     */
    public YamlWriter document(Tree document) {
        if (out.size() > 0) {
            out.appendAscii("---\n");
        }
        node(document, 0);
        return this;
    }

    /** The bytes of all documents since the last call; the writer is empty afterwards. */
    public byte[] take() {
        byte[] bytes = out.toBytes();
        out.clear();
        return bytes;
    }

    /** Writes a node that begins at the current place, which is the given column of its line. */
    private void node(Tree node, int column) {
        if (node instanceof Mapping mapping && !mapping.isEmpty()) {
            entries(mapping, column);
        } else if (node instanceof Sequence sequence && !sequence.isEmpty()) {
            items(sequence.items(), column);
        } else {
            leaf(node, column);
        }
    }

    private void entries(Mapping mapping, int column) {
        for (int i = 0; i < mapping.size(); i++) {
            if (i > 0) {
                out.appendSpaces(column);
            }
            key(mapping.keyAt(i), column);
            value(mapping.valueAt(i), column);
        }
    }

    private void key(String key, int column) {
        boolean isSimple = key.length() <= LONGEST_SIMPLE_KEY;
        if (!isSimple) {
            out.appendAscii("? ");
        }
        if (ScalarStyle.ofKey(key) == ScalarStyle.PLAIN) {
            out.append(key, 0, key.length());
        } else {
            quoted(key);
        }
        if (!isSimple) {
            out.append('\n');
            out.appendSpaces(column);
        }
        out.append(':');
    }

    private void value(Tree value, int column) {
        if (value instanceof Mapping mapping && !mapping.isEmpty()) {
            out.append('\n');
            out.appendSpaces(column + 2);
            entries(mapping, column + 2);
        } else if (value instanceof Sequence sequence && !sequence.isEmpty()) {
            out.append('\n');
            out.appendSpaces(column);
            items(sequence.items(), column);
        } else {
            out.append(' ');
            leaf(value, column);
        }
    }

    private void items(List<Tree> items, int column) {
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                out.appendSpaces(column);
            }
            out.appendAscii("- ");
            Tree item = items.get(i);
            boolean isLeaf = item instanceof Scalar;
            if (isLeaf) {
                leaf(item, column);
            } else {
                node(item, column + 2);
            }
        }
    }

    /**
     * Writes a scalar or an empty collection, and the line's end.
     *
     * @param column the column of the key or dash that the leaf belongs to; a block is indented from there
     */
    private void leaf(Tree leaf, int column) {
        if (leaf instanceof Mapping) {
            out.appendAscii("{}\n");
        } else if (leaf instanceof Sequence) {
            out.appendAscii("[]\n");
        } else {
            scalar(((Scalar) leaf).value(), column);
        }
    }

    private void scalar(Object value, int column) {
        if (value instanceof String text) {
            switch (ScalarStyle.of(text)) {
                case PLAIN -> out.append(text, 0, text.length());
                case LITERAL -> {
                    literal(text, column + 2);
                    return;
                }
                case QUOTED -> quoted(text);
            }
        } else if (value instanceof BigDecimal decimal) {
            out.appendAscii(textOf(decimal));
        } else if (value == Scalar.Null.NULL) {
            out.appendAscii("null");
        } else {
            out.appendAscii(value.toString());
        }
        out.append('\n');
    }

    /** A decimal with a point and a signed exponent or none: the one form that all readers take for a number. */
    private static String textOf(BigDecimal decimal) {
        if (decimal.scale() > 0 && decimal.scale() <= MAX_PLAIN_SCALE) {
            return decimal.toPlainString();
        }
        String digits = decimal.unscaledValue().abs().toString();
        int exponent = digits.length() - 1 - decimal.scale();
        return (decimal.signum() < 0 ? "-" : "")
                + digits.charAt(0)
                + "."
                + (digits.length() == 1 ? "0" : digits.substring(1))
                + (exponent < 0 ? "e-" : "e+")
                + Math.abs(exponent);
    }

    private void literal(String text, int indent) {
        int length = text.length();
        out.append('|');
        if (text.charAt(0) == ' ' || text.charAt(0) == '\t') {
            out.append('2');
        }
        boolean endsLine = text.charAt(length - 1) == '\n';
        if (!endsLine) {
            out.append('-');
        } else if (text.charAt(length - 2) == '\n') {
            out.append('+');
        }
        out.append('\n');
        int start = 0;
        while (start < length) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? length : newline;
            if (end > start) {
                out.appendSpaces(indent);
                out.append(text, start, end);
            }
            out.append('\n');
            start = end + 1;
        }
    }

    private void quoted(String text) {
        out.append('"');
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isOrdinary = c < 0x7F
                    ? c >= ' ' && c != '"' && c != '\\'
                    : Character.isSurrogate(c) || ScalarStyle.isVisible(c, text, i);
            if (!isOrdinary) {
                out.append(text, start, i);
                escape(c);
                start = i + 1;
            }
        }
        out.append(text, start, text.length());
        out.append('"');
    }

    private void escape(char c) {
        out.append('\\');
        switch (c) {
            case '"', '\\' -> out.append(c);
            case '\n' -> out.append('n');
            case '\r' -> out.append('r');
            case '\t' -> out.append('t');
            default -> hex(c);
        }
    }

    private void hex(char c) {
        boolean isShort = c <= 0xFF;
        out.append(isShort ? 'x' : 'u');
        for (int shift = isShort ? 4 : 12; shift >= 0; shift -= 4) {
            out.append(HEX.charAt(c >> shift & 0xF));
        }
    }
}
