package io.bastide.compiler.load;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** The bytes of a source, read strictly as UTF-8. Source: RFC 3629. */
final class SourceBytes {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CharBuffer chars;
    private final int brokenLine;

    /** Decodes the bytes. */
    SourceBytes(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        chars = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, chars, true);
        chars.flip();
        brokenLine = result.isError() ? lineAt(bytes, in.position()) : 0;
    }

    /** Says whether all bytes are UTF-8. */
    boolean isText() {
        return brokenLine == 0;
    }

    /** The text without a byte order mark, which the Java compiler would refuse. */
    String text() {
        boolean isMarked = chars.hasRemaining() && chars.charAt(0) == BYTE_ORDER_MARK;
        return isMarked ? chars.subSequence(1, chars.length()).toString() : chars.toString();
    }

    /** 1-based line of the first byte that is not UTF-8, 0 when there is none. */
    int brokenLine() {
        return brokenLine;
    }

    private static int lineAt(byte[] bytes, int position) {
        int line = 1;
        for (int at = 0; at < position; at++) {
            if (bytes[at] == '\n') {
                line++;
            }
        }
        return line;
    }
}
