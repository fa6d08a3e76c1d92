package io.bastide.sops.cipher;

import io.bastide.sops.document.Comment;
import io.bastide.sops.document.FloatText;
import io.bastide.sops.document.ListItem;
import io.bastide.sops.document.Value;
import io.bastide.sops.document.ValueType;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import io.bastide.sops.metadata.EncryptionRule;

/** Refuses leaves that sops cannot carry, and gives those in clear the type that they are read back with. */
final class LeafCheck {
    private LeafCheck() {}

    /**
     * A leaf that stays in clear.
     *
     * @throws SopsException {@code UNREPRESENTABLE} for {@code -0.0}, NaN and the type {@code bytes}
     */
    static ListItem clear(ListItem leaf, LeafPlace place) throws SopsException {
        if (!(leaf instanceof Value value)) {
            return leaf;
        }
        refuseType(value, place);
        if (value.type() != ValueType.FLOAT) {
            return leaf;
        }
        String text = value.asText();
        if (text.equals("-0")) {
            throw refused("the number `-0.0`, which stays in clear and is read back as `0`", place);
        }
        return isReadAsInteger(text) ? new Value(ValueType.INT, value.bytes()) : value;
    }

    /**
     * A value that is to be encrypted.
     *
     * @throws SopsException {@code UNREPRESENTABLE} for NaN and the type {@code bytes}
     */
    static void encrypted(Value value, LeafPlace place) throws SopsException {
        refuseType(value, place);
    }

    /**
     * The ciphertext of a comment; in clear, the rule must not take it for a sign.
     *
     * @throws SopsException {@code UNREPRESENTABLE}
     */
    static void ciphertext(Comment comment, EncryptionRule rule, LeafPlace place) throws SopsException {
        if (rule.field() == EncryptionRule.Field.UNENCRYPTED_COMMENT_REGEX && rule.isHitBy(comment)) {
            throw refused("a comment whose ciphertext is hit by `unencrypted_comment_regex`", place);
        }
    }

    /** An exception for what cannot be carried. */
    static SopsException refused(String what, LeafPlace place) {
        return new SopsException(SopsFault.UNREPRESENTABLE, "at `%s` there is %s".formatted(place.shown(), what));
    }

    private static void refuseType(Value value, LeafPlace place) throws SopsException {
        if (value.type() == ValueType.BYTES) {
            throw refused("a value of the type `bytes`, which can only be read", place);
        }
        if (value.type() == ValueType.FLOAT && value.asText().equals("NaN")) {
            throw refused("the number `NaN`", place);
        }
    }

    /** The number is written without point and exponent. */
    private static boolean isReadAsInteger(String plain) {
        return plain.matches("-?[0-9]+")
                && FloatText.withExponent(Double.parseDouble(plain)).equals(plain);
    }
}
