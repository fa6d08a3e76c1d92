package io.bastide.sops.cipher;

import io.bastide.sops.document.Comment;
import io.bastide.sops.document.ListItem;
import io.bastide.sops.document.Value;
import io.bastide.sops.document.ValueType;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Decrypts the leaves of one file and remembers their ciphertexts. */
final class LeafDecryption {
    private final ValueCipher cipher;
    private final SealedLeaves leaves;

    LeafDecryption(ValueCipher cipher, SealedLeaves leaves) {
        this.cipher = cipher;
        this.leaves = leaves;
    }

    /**
     * The plaintext of a leaf.
     *
     * @throws SopsException {@code PLAIN_VALUE} when a value stands in clear, {@code VALUE_TAMPERED}
     */
    ListItem decrypt(ListItem leaf, LeafPlace place) throws SopsException {
        return leaf instanceof Comment comment ? comment(comment, place) : value((Value) leaf, place);
    }

    private ListItem value(Value value, LeafPlace place) throws SopsException {
        if (value.type() == ValueType.STR && value.bytes().length == 0) {
            return Value.text("");
        }
        String text = value.asText();
        Optional<EncryptedValue> encrypted = value.type() == ValueType.STR ? parse(text, place) : Optional.empty();
        if (encrypted.isEmpty()) {
            throw new SopsException(
                    SopsFault.PLAIN_VALUE,
                    "the value at `%s` should be encrypted and stands in clear".formatted(place.shown()));
        }
        ListItem plain = open(encrypted.get(), place);
        leaves.remember(place, plain, text);
        return plain;
    }

    /** A comment that was added in clear, or does not open, stays as it is, as in sops. */
    private ListItem comment(Comment comment, LeafPlace place) {
        String text = new String(comment.text(), StandardCharsets.UTF_8);
        try {
            Optional<EncryptedValue> encrypted = EncryptedValue.parse(text);
            if (encrypted.isPresent() && open(encrypted.get(), place) instanceof Comment opened) {
                Comment plain = opened.inline(comment.isInline());
                leaves.remember(place, plain, text);
                return plain;
            }
        } catch (SopsException inClear) {
            return DocumentCipher.copy(comment);
        }
        return DocumentCipher.copy(comment);
    }

    private static Optional<EncryptedValue> parse(String text, LeafPlace place) throws SopsException {
        try {
            return EncryptedValue.parse(text);
        } catch (SopsException tampered) {
            throw at(place, tampered);
        }
    }

    private ListItem open(EncryptedValue encrypted, LeafPlace place) throws SopsException {
        try {
            byte[] binding = place.binding().getBytes(StandardCharsets.UTF_8);
            return TypedBytes.of(encrypted.type(), cipher.decrypt(encrypted, binding));
        } catch (SopsException tampered) {
            throw at(place, tampered);
        }
    }

    private static SopsException at(LeafPlace place, SopsException tampered) {
        return new SopsException(tampered.fault(), "at `%s`: %s".formatted(place.shown(), tampered.getMessage()));
    }
}
