package io.bastide.emitters.sops;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Checks one value: that a text is text, and that there is something to encrypt. */
final class ValueCheck {
    private ValueCheck() {}

    static void check(SealedValue value, byte[] bytes, SealFindings findings) {
        if (bytes.length == 0) {
            findings.onValue(
                    SopsRule.EMPTY_VALUE,
                    value.key(),
                    "is empty, so that the file shows that it is",
                    "give it a value, or suppress SOP017 with a reason");
        }
        if (!value.isBinary() && !isText(bytes)) {
            findings.onValue(
                    SopsRule.MALFORMED_VALUE,
                    value.key(),
                    "is no text in UTF-8",
                    "read it with SecretSource.binaryFile(…), which stores any bytes");
        }
    }

    private static boolean isText(byte[] bytes) {
        try {
            Arrays.fill(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .array(),
                    '\0');
            return true;
        } catch (CharacterCodingException binary) {
            return false;
        }
    }
}
