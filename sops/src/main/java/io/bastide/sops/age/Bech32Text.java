package io.bastide.sops.age;

import com.exceptionfactory.jagged.bech32.Bech32;
import com.exceptionfactory.jagged.bech32.Bech32Address;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.Optional;

/** The text form of age keys: Bech32 (BIP 173), as long as an X25519 key needs it. */
final class Bech32Text {
    private Bech32Text() {}

    /**
     * The bytes that a text stands for, or empty when it is damaged or begins otherwise.
     *
     * @param start the human-readable part, in the case in which it must be written
     */
    static Optional<byte[]> decode(CharSequence text, String start) {
        try {
            Bech32Address address = Bech32.getDecoder().decode(text);
            boolean isExpected = start.contentEquals(address.getHumanReadablePart());
            return isExpected ? Optional.of(address.getData()) : Optional.empty();
        } catch (RuntimeException malformed) {
            return Optional.empty();
        }
    }

    /** The text of bytes as ASCII; nothing else of it stays in memory. */
    static byte[] encode(String start, byte[] data) {
        CharSequence text = Bech32.getEncoder().encode(start, data);
        byte[] ascii = new byte[text.length()];
        for (int index = 0; index < ascii.length; index++) {
            ascii[index] = (byte) text.charAt(index);
        }
        if (text instanceof CharBuffer buffer && buffer.hasArray()) {
            Arrays.fill(buffer.array(), '\0');
        }
        return ascii;
    }

    /** ASCII bytes as characters, in an array that can be cleared. */
    static CharBuffer characters(byte[] ascii) {
        char[] characters = new char[ascii.length];
        for (int index = 0; index < ascii.length; index++) {
            characters[index] = (char) (ascii[index] & 0xff);
        }
        return CharBuffer.wrap(characters);
    }
}
