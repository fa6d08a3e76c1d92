package io.bastide.sops.age;

import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What an identity file holds: secret keys, one in a line or several with blanks between, blank lines, and comments that
 * begin with a number sign.
 *
 * @param identities those that can be used, in file order
 * @param unusable the kinds of those that are recognised and cannot be used here, in file order
 */
public record AgeIdentityFile(List<AgeIdentity> identities, List<String> unusable) {
    /** Beginnings of whole files that are no list of identities. */
    private static final List<Kind> FILE_KINDS = List.of(
            new Kind("age-encryption.org/", "identity file that is protected by a passphrase"),
            new Kind("-----BEGIN AGE ENCRYPTED FILE-----", "identity file that is protected by a passphrase"),
            new Kind("-----BEGIN ", "ssh private key"));

    /** Beginnings of identities that jagged does not know. */
    private static final List<Kind> IDENTITY_KINDS = List.of(
            new Kind("AGE-SECRET-KEY-PQ-1", "post-quantum hybrid identity"),
            new Kind("AGE-PLUGIN-", "plugin identity"));

    /** Copies the lists. */
    public AgeIdentityFile {
        identities = List.copyOf(identities);
        unusable = List.copyOf(unusable);
    }

    /**
     * Reads an identity file.
     *
     * @param text its bytes; stay with the caller, who clears them
     * @throws SopsException {@code MALFORMED_IDENTITY} with the number of the line, whose text is not repeated
     */
    public static AgeIdentityFile read(byte[] text) throws SopsException {
        for (Kind kind : FILE_KINDS) {
            if (kind.begins(text)) {
                return new AgeIdentityFile(List.of(), List.of(kind.name()));
            }
        }
        List<AgeIdentity> identities = new ArrayList<>();
        List<String> unusable = new ArrayList<>();
        try {
            int line = 1;
            for (int start = 0; start < text.length; line++) {
                int end = endOfLine(text, start);
                readLine(text, start, end, line, identities, unusable);
                start = end + 1;
            }
            return new AgeIdentityFile(identities, unusable);
        } catch (SopsException malformed) {
            identities.forEach(AgeIdentity::close);
            throw malformed;
        }
    }

    private static void readLine(
            byte[] text, int from, int end, int line, List<AgeIdentity> identities, List<String> unusable)
            throws SopsException {
        int start = skipBlanks(text, from, end);
        if (start < end && text[start] == '#') {
            return;
        }
        while (start < end) {
            int after = endOfWord(text, start, end);
            byte[] word = Arrays.copyOfRange(text, start, after);
            try {
                readWord(word, line, identities, unusable);
            } finally {
                Arrays.fill(word, (byte) 0);
            }
            start = skipBlanks(text, after, end);
        }
    }

    private static void readWord(byte[] word, int line, List<AgeIdentity> identities, List<String> unusable)
            throws SopsException {
        for (Kind kind : IDENTITY_KINDS) {
            if (kind.begins(word)) {
                unusable.add(kind.name());
                return;
            }
        }
        try {
            identities.add(AgeIdentity.of(word));
        } catch (SopsException malformed) {
            throw new SopsException(
                    SopsFault.MALFORMED_IDENTITY, "line %d: %s".formatted(line, malformed.getMessage()), malformed);
        }
    }

    private static int endOfLine(byte[] text, int start) {
        int end = start;
        while (end < text.length && text[end] != '\n') {
            end++;
        }
        return end;
    }

    /** The first position from a start on where no blank stands. */
    private static int skipBlanks(byte[] text, int start, int end) {
        int position = start;
        while (position < end && isBlank(text[position])) {
            position++;
        }
        return position;
    }

    private static int endOfWord(byte[] text, int start, int end) {
        int position = start;
        while (position < end && !isBlank(text[position])) {
            position++;
        }
        return position;
    }

    private static boolean isBlank(byte character) {
        return character == ' ' || character == '\t' || character == '\r';
    }

    private record Kind(String beginning, String name) {
        boolean begins(byte[] text) {
            int length = Math.min(beginning.length(), text.length);
            return beginning.equals(new String(text, 0, length, StandardCharsets.ISO_8859_1));
        }
    }
}
