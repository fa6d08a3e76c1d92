package io.bastide.cli.output;

import io.bastide.compiler.diagnostic.render.TerminalText;
import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Scalar;
import io.bastide.compiler.tree.Sequence;
import io.bastide.compiler.tree.Tree;
import java.math.BigDecimal;
import java.util.StringJoiner;
import tools.jackson.core.JsonGenerator;

/** Shows nodes of documents as JSON: short and on one line for people, whole for programs. */
public final class ShownValue {
    /** Characters of a value on a line for people. */
    private static final int MAX_LENGTH = 100;

    private static final String CUT = "...";

    private ShownValue() {}

    /** A node on one line, safe for a terminal, cut when it is long. */
    public static String text(Tree node) {
        String text = TerminalText.escaped(json(node));
        if (text.length() <= MAX_LENGTH) {
            return text;
        }
        int end = MAX_LENGTH - CUT.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
    }

    /** Writes a node as a JSON value. */
    public static void write(JsonGenerator json, Tree node) {
        if (node instanceof Mapping mapping) {
            json.writeStartObject();
            mapping.forEach((key, value) -> {
                json.writeName(key);
                write(json, value);
            });
            json.writeEndObject();
        } else if (node instanceof Sequence sequence) {
            json.writeStartArray();
            sequence.items().forEach(item -> write(json, item));
            json.writeEndArray();
        } else if (node instanceof Scalar scalar) {
            write(json, scalar.value());
        }
    }

    private static void write(JsonGenerator json, Object value) {
        if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else {
            json.writeNull();
        }
    }

    private static String json(Tree node) {
        if (node instanceof Mapping mapping) {
            StringJoiner entries = new StringJoiner(", ", "{", "}");
            mapping.forEach((key, value) -> entries.add(key + ": " + json(value)));
            return entries.toString();
        }
        if (node instanceof Sequence sequence) {
            StringJoiner items = new StringJoiner(", ", "[", "]");
            sequence.items().forEach(item -> items.add(json(item)));
            return items.toString();
        }
        Object value = ((Scalar) node).value();
        if (value instanceof String text) {
            return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }
        return value == Scalar.Null.NULL ? "null" : value.toString();
    }
}
