package io.bastide.sops.yaml;

import io.bastide.sops.document.Comment;
import io.bastide.sops.format.ByteSink;

/** Writes comments so that no text in one can end it. */
final class CommentWriter {
    private final ByteSink out;

    CommentWriter(ByteSink out) {
        this.out = out;
    }

    /** The text fits behind a value. */
    static boolean isSingleLine(Comment comment) {
        for (int i = 0; i < comment.text().length; i++) {
            if (breakLength(comment.text(), i) > 0) {
                return false;
            }
        }
        return true;
    }

    /** The text can stand in a comment as it is: one line, no control characters but tabs. */
    static boolean isPrintable(Comment comment) {
        byte[] text = comment.text();
        for (int i = 0; i < text.length; i++) {
            boolean isControl = (text[i] >= 0 && text[i] < 0x20 && text[i] != '\t') || text[i] == 0x7F;
            boolean isHighControl = text[i] == (byte) 0xC2 && (text[i + 1] & 0xFF) < 0xA0;
            if (isControl || isHighControl || breakLength(text, i) > 0) {
                return false;
            }
        }
        return true;
    }

    /** Writes a comment behind a value. */
    void behind(Comment comment) {
        out.add(" #").add(comment.text());
    }

    /** Writes a comment whose first line is indented already; each line of the text gets its own number sign. */
    void lines(Comment comment, int indent) {
        byte[] text = comment.text();
        out.add('#');
        int start = 0;
        int i = 0;
        while (i < text.length) {
            int length = breakLength(text, i);
            if (length > 0) {
                out.add(text, start, i - start)
                        .add('\n')
                        .add(" ".repeat(indent))
                        .add('#');
                start = i + length;
            }
            i += Math.max(1, length);
        }
        out.add(text, start, text.length - start);
    }

    /** Bytes of the line break at an index, 0 when there is none: LF, CR, U+0085, U+2028, U+2029. */
    private static int breakLength(byte[] text, int i) {
        if (text[i] == '\n' || text[i] == '\r') {
            return 1;
        }
        if (text[i] == (byte) 0xC2 && i + 1 < text.length && text[i + 1] == (byte) 0x85) {
            return 2;
        }
        boolean isSeparator = text[i] == (byte) 0xE2
                && i + 2 < text.length
                && text[i + 1] == (byte) 0x80
                && (text[i + 2] == (byte) 0xA8 || text[i + 2] == (byte) 0xA9);
        return isSeparator ? 3 : 0;
    }
}
