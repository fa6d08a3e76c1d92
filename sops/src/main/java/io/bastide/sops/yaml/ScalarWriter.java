package io.bastide.sops.yaml;

import io.bastide.sops.document.FloatText;
import io.bastide.sops.document.Value;
import io.bastide.sops.document.ValueType;
import io.bastide.sops.format.ByteSink;
import io.bastide.sops.format.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** Writes scalars so that sops and readers of YAML 1.1 read back the same value of the same type. */
final class ScalarWriter {
    private static final String MAYBE_NO_STRING = "+-.0123456789nNtTfF~yYoO=<";

    private final ByteSink out;

    ScalarWriter(ByteSink out) {
        this.out = out;
    }

    /** A literal block would be right for the value where blocks are allowed. */
    static boolean isBlock(Value value) {
        if (value.type() != ValueType.STR || !Utf8.isValid(value.bytes())) {
            return false;
        }
        ScalarLook look = ScalarLook.of(value.bytes());
        return look.hasLineBreak() && look.isLiteralAllowed();
    }

    /** Writes a value on one line. */
    void inLine(Value value) {
        switch (value.type()) {
            case NULL -> out.add("null");
            case BOOL -> out.add(value.asText().toLowerCase(Locale.ROOT));
            case INT, TIME -> out.add(value.bytes());
            case FLOAT -> real(value.asText());
            default -> string(value.bytes());
        }
    }

    /** Writes a key on one line. */
    void key(byte[] key) {
        string(key);
    }

    /** Writes what follows the bar: the chomping sign and, from {@link #blockLines} on, the lines. */
    void blockHeader(Value value) {
        byte[] text = value.bytes();
        out.add('|');
        if (text[text.length - 1] != '\n') {
            out.add('-');
        } else if (text.length > 1 && text[text.length - 2] == '\n') {
            out.add('+');
        }
    }

    /** Writes the lines of a literal block, each after a line feed. */
    void blockLines(Value value, int indent) {
        byte[] text = value.bytes();
        int start = 0;
        while (start < text.length) {
            int end = start;
            while (end < text.length && text[end] != '\n') {
                end++;
            }
            out.add('\n');
            if (end > start) {
                out.add(" ".repeat(indent)).add(text, start, end - start);
            }
            start = end + 1;
        }
    }

    private void real(String text) {
        switch (text) {
            case "NaN" -> out.add(".nan");
            case "+Inf" -> out.add(".inf");
            case "-Inf" -> out.add("-.inf");
            default -> out.add(FloatText.withExponent(Double.parseDouble(text)));
        }
    }

    private void string(byte[] text) {
        if (!Utf8.isValid(text)) {
            out.add("!!binary ").add(Base64.getEncoder().encode(text));
            return;
        }
        ScalarLook look = ScalarLook.of(text);
        if (look.isPlainAllowed() && isStringToAll(text)) {
            out.add(text);
        } else if (!look.isPlainAllowed() && look.isSingleQuoteAllowed() && text.length > 0) {
            singleQuoted(text);
        } else {
            DoubleQuotes.write(text, out);
        }
    }

    private static boolean isStringToAll(byte[] text) {
        if (MAYBE_NO_STRING.indexOf(text[0]) < 0) {
            return true;
        }
        String plain = new String(text, StandardCharsets.UTF_8);
        return Resolution.isString(plain) && Yaml11.isString(plain);
    }

    private void singleQuoted(byte[] text) {
        out.add('\'');
        for (byte unit : text) {
            if (unit == '\'') {
                out.add('\'');
            }
            out.add(unit);
        }
        out.add('\'');
    }
}
