package io.bastide.sops.metadata;

import io.bastide.sops.document.Comment;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.pattern.SafePattern;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which values of a file are encrypted. A rule about keys decides for everything below a key that it hits; one about
 * comments for what stands behind the comment.
 *
 * <p>Source: SOPS, "Encrypting only parts of a file". Expressions are searched, not matched as a whole.
 */
public final class EncryptionRule {
    /** The fields of a rule, by the names that they have in the metadata and in {@code .sops.yaml}. */
    public enum Field {
        /** Everything but what is below a key with this end. */
        UNENCRYPTED_SUFFIX("unencrypted_suffix"),
        /** Only what is below a key with this end. */
        ENCRYPTED_SUFFIX("encrypted_suffix"),
        /** Everything but what is below a key in which this is found. */
        UNENCRYPTED_REGEX("unencrypted_regex"),
        /** Only what is below a key in which this is found. */
        ENCRYPTED_REGEX("encrypted_regex"),
        /** Everything but what a comment in which this is found stands before. */
        UNENCRYPTED_COMMENT_REGEX("unencrypted_comment_regex"),
        /** Only what a comment in which this is found stands before. */
        ENCRYPTED_COMMENT_REGEX("encrypted_comment_regex");

        private final String word;

        Field(String word) {
            this.word = word;
        }

        /** The name in files. */
        public String word() {
            return word;
        }

        /** The field of a name, or empty. */
        public static Optional<Field> of(String word) {
            for (Field field : values()) {
                if (field.word.equals(word)) {
                    return Optional.of(field);
                }
            }
            return Optional.empty();
        }

        /** Whether comments decide rather than keys. */
        public boolean isAboutComments() {
            return this == UNENCRYPTED_COMMENT_REGEX || this == ENCRYPTED_COMMENT_REGEX;
        }

        boolean isSuffix() {
            return this == UNENCRYPTED_SUFFIX || this == ENCRYPTED_SUFFIX;
        }

        boolean encryptsHits() {
            return this == ENCRYPTED_SUFFIX || this == ENCRYPTED_REGEX || this == ENCRYPTED_COMMENT_REGEX;
        }
    }

    /** The end of keys that are left in clear when no rule is stated. */
    private static final String DEFAULT_SUFFIX = "_unencrypted";

    /** What sops assumes when no rule is stated: everything but keys that end in {@code _unencrypted}. */
    public static final EncryptionRule NONE = new EncryptionRule(Field.UNENCRYPTED_SUFFIX, DEFAULT_SUFFIX, null);

    private final Field field;
    private final String text;
    private final @Nullable SafePattern pattern;

    private EncryptionRule(Field field, String text, @Nullable SafePattern pattern) {
        this.field = field;
        this.text = text;
        this.pattern = pattern;
    }

    /**
     * A rule.
     *
     * @throws SopsException {@code UNSAFE_PATTERN} when an expression is not read alike by RE2 and Java
     */
    public static EncryptionRule of(Field field, String text) throws SopsException {
        return new EncryptionRule(field, text, field.isSuffix() ? null : SafePattern.of(text));
    }

    /** Only what is below a key with this end. */
    public static EncryptionRule encryptedSuffix(String suffix) throws SopsException {
        return of(Field.ENCRYPTED_SUFFIX, suffix);
    }

    /** Only what is below a key in which this is found. */
    public static EncryptionRule encryptedRegex(String expression) throws SopsException {
        return of(Field.ENCRYPTED_REGEX, expression);
    }

    /** Which field it is. */
    public Field field() {
        return field;
    }

    /** Its suffix or expression. */
    public String text() {
        return text;
    }

    /** Says whether a value is encrypted that no comment stands before. */
    public boolean encrypts(List<String> path) {
        return encrypts(path, List.of(), false);
    }

    /**
     * Says whether a value or comment is encrypted.
     *
     * @param path the keys that lead to it; for a comment, to what it stands in
     * @param comments for each mapping or list on the way, the comments directly before the way goes on; a comment that
     *     is asked about stands last in the last list
     * @param isComment whether a comment is asked about
     */
    public boolean encrypts(List<String> path, List<List<String>> comments, boolean isComment) {
        boolean isHit = field.isAboutComments()
                ? hits(comments, isComment)
                : path.stream().anyMatch(hit());
        return isHit == field.encryptsHits();
    }

    /** Says whether a comment is a sign for a rule about comments. */
    public boolean isHitBy(Comment comment) {
        return field.isAboutComments() && hit().test(new String(comment.text(), StandardCharsets.UTF_8));
    }

    private boolean hits(List<List<String>> comments, boolean isComment) {
        for (int level = 0; level < comments.size(); level++) {
            List<String> before = comments.get(level);
            for (int i = 0; i < before.size(); i++) {
                boolean isItself = isComment && level == comments.size() - 1 && i == before.size() - 1;
                boolean counts = !(isItself && field == Field.ENCRYPTED_COMMENT_REGEX);
                if (counts && hit().test(before.get(i))) {
                    return true;
                }
            }
        }
        return false;
    }

    private Predicate<String> hit() {
        return pattern == null ? key -> key.endsWith(text) : pattern::isFoundIn;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EncryptionRule that && field == that.field && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(field, text);
    }

    @Override
    public String toString() {
        return field.word + ": " + text;
    }
}
