package io.bastide.sops.yaml;

import io.bastide.sops.document.Value;
import io.bastide.sops.document.ValueType;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** What a scalar with its tag and style means to sops' YAML reader. */
final class TaggedScalar {
    private static final String CORE = "tag:yaml.org,2002:";

    private TaggedScalar() {}

    /**
     * The value of a scalar.
     *
     * @param tag the tag as written, resolved; empty when there is none
     * @param isPlain neither quoted nor a block
     * @param place where it stands, for messages
     * @throws SopsException {@code UNREPRESENTABLE} for integers above 2^63-1, {@code MALFORMED} when the tag does not
     *     fit the text
     */
    static Value resolve(String text, String tag, boolean isPlain, Place place) throws SopsException {
        boolean hasTag = !tag.isEmpty() && !tag.equals("!");
        if (!hasTag && !isPlain) {
            return Value.text(text.getBytes(StandardCharsets.UTF_8));
        }
        if (!hasTag) {
            return plain(text, place);
        }
        if (!tag.startsWith(CORE)) {
            return Value.text(text.getBytes(StandardCharsets.UTF_8));
        }
        return switch (tag.substring(CORE.length())) {
            case "binary" -> binary(text, place);
            case "int" -> expect(ValueType.INT, text, place);
            case "bool" -> expect(ValueType.BOOL, text, place);
            case "null" -> expect(ValueType.NULL, text, place);
            case "timestamp" -> expect(ValueType.TIME, text, place);
            case "float" -> real(text, place);
            default -> Value.text(text.getBytes(StandardCharsets.UTF_8));
        };
    }

    private static Value plain(String text, Place place) throws SopsException {
        Optional<Value> value = Resolution.of(text);
        if (value.isEmpty()) {
            throw new SopsException(
                    SopsFault.UNREPRESENTABLE, "the integer at %s is greater than 2^63-1".formatted(place));
        }
        return value.get();
    }

    private static Value expect(ValueType type, String text, Place place) throws SopsException {
        Value value = plain(text, place);
        if (value.type() != type) {
            throw mismatch(type.word(), place);
        }
        return value;
    }

    private static Value real(String text, Place place) throws SopsException {
        Value value = plain(text, place);
        return switch (value.type()) {
            case FLOAT -> value;
            case INT -> Value.real(Double.parseDouble(value.asText()));
            default -> throw mismatch("float", place);
        };
    }

    private static Value binary(String text, Place place) throws SopsException {
        try {
            return Value.text(Base64.getDecoder().decode(text.replace("\n", "").replace("\r", "")));
        } catch (IllegalArgumentException notBase64) {
            throw mismatch("binary", place);
        }
    }

    private static SopsException mismatch(String word, Place place) {
        return new SopsException(
                SopsFault.MALFORMED,
                "the scalar at %s is not of the type `%s` that its tag says".formatted(place, word));
    }
}
