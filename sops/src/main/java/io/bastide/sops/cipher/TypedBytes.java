package io.bastide.sops.cipher;

import io.bastide.sops.document.Comment;
import io.bastide.sops.document.FloatText;
import io.bastide.sops.document.ListItem;
import io.bastide.sops.document.Timestamp;
import io.bastide.sops.document.Value;
import io.bastide.sops.document.ValueType;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Decrypted bytes by the word of their type, in the canonical form that the checksum is taken of. */
final class TypedBytes {
    /** The word of the type of comments. */
    static final String COMMENT = "comment";

    private static final Set<String> TRUE = Set.of("1", "t", "T", "TRUE", "true", "True");
    private static final Set<String> FALSE = Set.of("0", "f", "F", "FALSE", "false", "False");

    private TypedBytes() {}

    /**
     * The value or comment.
     *
     * @param bytes the plaintext; becomes part of the result
     * @throws SopsException {@code VALUE_TAMPERED} when the bytes are not of the type, or nobody knows the type
     */
    static ListItem of(String type, byte[] bytes) throws SopsException {
        return switch (type) {
            case "str" -> new Value(ValueType.STR, bytes);
            case "bytes" -> new Value(ValueType.BYTES, bytes);
            case COMMENT -> new Comment(bytes, false);
            case "int" -> canonical(ValueType.INT, bytes, TypedBytes::integer);
            case "float" -> canonical(ValueType.FLOAT, bytes, TypedBytes::decimal);
            case "bool" -> canonical(ValueType.BOOL, bytes, TypedBytes::truth);
            case "time" ->
                canonical(
                        ValueType.TIME, bytes, text -> Timestamp.ofRfc3339(text).map(Timestamp::text));
            default -> throw malformed("an encrypted value has the unknown type `" + shown(type) + "`");
        };
    }

    /** Gives the canonical text of one that is of a type. */
    private interface Canonical {
        Optional<String> of(String text);
    }

    private static Value canonical(ValueType type, byte[] bytes, Canonical form) throws SopsException {
        Optional<String> text = form.of(new String(bytes, StandardCharsets.US_ASCII));
        Arrays.fill(bytes, (byte) 0);
        return new Value(
                type,
                text.orElseThrow(() -> malformed("an encrypted value is not of its type `" + type.word() + "`"))
                        .getBytes(StandardCharsets.US_ASCII));
    }

    private static Optional<String> integer(String text) {
        try {
            return Optional.of(Long.toString(Long.parseLong(text)));
        } catch (NumberFormatException other) {
            return Optional.empty();
        }
    }

    private static Optional<String> decimal(String text) {
        switch (text) {
            case "NaN", "+Inf", "-Inf":
                return Optional.of(text);
            default:
                break;
        }
        boolean isPlain = text.matches("[+-]?[0-9.]{1,400}([eE][+-]?[0-9]{1,5})?");
        try {
            return isPlain ? Optional.of(FloatText.plain(Double.parseDouble(text))) : Optional.empty();
        } catch (NumberFormatException other) {
            return Optional.empty();
        }
    }

    private static Optional<String> truth(String text) {
        if (TRUE.contains(text)) {
            return Optional.of("True");
        }
        return FALSE.contains(text) ? Optional.of("False") : Optional.empty();
    }

    private static String shown(String type) {
        return type.length() > 20 ? type.substring(0, 20) + "…" : type;
    }

    private static SopsException malformed(String message) {
        return new SopsException(SopsFault.VALUE_TAMPERED, message);
    }
}
