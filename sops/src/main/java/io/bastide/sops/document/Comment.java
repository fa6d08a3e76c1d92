package io.bastide.sops.document;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One line of comment.
 *
 * @param text UTF-8 bytes of what follows the number sign, leading blank included; not copied
 * @param isInline whether it stands behind a value on the value's line
 */
@SuppressWarnings("ArrayRecordComponent") // cleared in place; compared by content below
public record Comment(byte[] text, boolean isInline) implements MapItem, ListItem {
    /** The same text on a line of its own, or behind a value. */
    public Comment inline(boolean inline) {
        return new Comment(text, inline);
    }

    @Override
    public void destroy() {
        Arrays.fill(text, (byte) 0);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Comment that && Arrays.equals(text, that.text) && isInline == that.isInline;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(text);
    }

    /** Says nothing of the text, which may be a secret. */
    @Override
    public String toString() {
        return "Comment[" + text.length + " bytes]";
    }
}
