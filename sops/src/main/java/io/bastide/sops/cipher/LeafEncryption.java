package io.bastide.sops.cipher;

import io.bastide.sops.document.Comment;
import io.bastide.sops.document.ListItem;
import io.bastide.sops.document.Value;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.metadata.EncryptionRule;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;

/** Encrypts the leaves of one file, or gives them the ciphertext that they had. */
final class LeafEncryption {
    private final ValueCipher cipher;
    private final EncryptionRule rule;
    private final SealedLeaves.Round kept;
    private final ListComments listComments;
    private final SecureRandom random;

    LeafEncryption(
            ValueCipher cipher,
            EncryptionRule rule,
            SealedLeaves.Round kept,
            ListComments listComments,
            SecureRandom random) {
        this.cipher = cipher;
        this.rule = rule;
        this.kept = kept;
        this.listComments = listComments;
        this.random = random;
    }

    /** The encrypted form of a leaf. The empty text has none and stays as it is. */
    ListItem encrypt(ListItem leaf, LeafPlace place) throws SopsException {
        return leaf instanceof Comment comment ? comment(comment, place) : value((Value) leaf, place);
    }

    private Value value(Value value, LeafPlace place) throws SopsException {
        if (value.bytes().length == 0) {
            return value;
        }
        Optional<String> own = kept.textFor(place, value);
        if (own.isEmpty()) {
            LeafCheck.encrypted(value, place);
        }
        return Value.text(own.orElseGet(() -> fresh(value.bytes(), value.type().word(), place)));
    }

    private ListItem comment(Comment comment, LeafPlace place) throws SopsException {
        Optional<String> own = kept.textFor(place, comment);
        if (own.isEmpty() && place.isInList() && listComments == ListComments.KEPT) {
            throw LeafCheck.refused("a comment in a list, which would be encrypted as an item of the list", place);
        }
        if (comment.text().length == 0) {
            return comment;
        }
        String text = own.orElseGet(() -> fresh(comment.text(), TypedBytes.COMMENT, place));
        if (place.isInList()) {
            return Value.text(text);
        }
        Comment encrypted = new Comment(text.getBytes(StandardCharsets.UTF_8), comment.isInline());
        LeafCheck.ciphertext(encrypted, rule, place);
        return encrypted;
    }

    private String fresh(byte[] plain, String type, LeafPlace place) {
        return cipher.encrypt(plain, type, place.binding().getBytes(StandardCharsets.UTF_8), random);
    }
}
