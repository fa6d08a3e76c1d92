package io.bastide.sops.format;

import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** UTF-8 without tolerance: RFC 3629. */
public final class Utf8 {
    private Utf8() {}

    /**
     * The text of a file, without a byte order mark.
     *
     * @throws SopsException {@code MALFORMED} when it is not UTF-8
     */
    public static String decode(byte[] bytes) throws SopsException {
        int start = startsWithMark(bytes) ? 3 : 0;
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, start, bytes.length - start))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new SopsException(SopsFault.MALFORMED, "the file is not UTF-8 text");
        }
    }

    /** These bytes are UTF-8 text. */
    public static boolean isValid(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    /** The bytes of a text; a lone surrogate becomes U+FFFD. */
    public static byte[] encode(String text) {
        return paired(text).getBytes(StandardCharsets.UTF_8);
    }

    /** A text in which U+FFFD stands for every lone surrogate. */
    public static String paired(String text) {
        if (text.chars().noneMatch(unit -> Character.isSurrogate((char) unit))) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 0xFFFD : point)
                .forEach(result::appendCodePoint);
        return result.toString();
    }

    private static boolean startsWithMark(byte[] bytes) {
        return bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }
}
