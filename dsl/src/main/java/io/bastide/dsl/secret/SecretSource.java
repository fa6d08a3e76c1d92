package io.bastide.dsl.secret;

import java.util.List;
import java.util.Optional;

/**
 * Where the value of a secret comes from. A source is read while a build writes, never earlier, and its value goes
 * nowhere but into the encrypted file.
 *
 * <p>A value that cannot be read now, because a variable is not set or a file is not there, stays as the encrypted file
 * of the last build has it.
 */
public sealed interface SecretSource {
    /** An environment variable of the build. */
    static Variable variable(String name) {
        return new Variable(name, Optional.empty());
    }

    /**
     * A text file; its content is the value, a final line break included.
     *
     * @param path relative to the folder of the spec, or absolute
     */
    static TextFile file(String path) {
        return new TextFile(path);
    }

    /** A file of any bytes; its value stands under {@code data} in Base64. */
    static BinaryFile binaryFile(String path) {
        return new BinaryFile(path);
    }

    /**
     * A value in an existing SOPS file.
     *
     * @param path relative to the folder of the spec, or absolute
     * @param keys the keys that lead to the value, from the top
     */
    static SopsValue sops(String path, String... keys) {
        return new SopsValue(path, List.of(keys));
    }

    /** A password of letters and digits that is made once and kept. */
    static GeneratedPassword password(int length) {
        return new GeneratedPassword(length, Alphabet.LETTERS_AND_DIGITS);
    }

    /** A password that is made once and kept. */
    static GeneratedPassword password(int length, Alphabet alphabet) {
        return new GeneratedPassword(length, alphabet);
    }

    /**
     * An environment variable of the build.
     *
     * @param name the variable's name
     * @param otherwise what is used when it is not set and no earlier build has left a value
     */
    record Variable(String name, Optional<SecretSource> otherwise) implements SecretSource {
        /** The same variable; while it is not set, and until it was set once, the value comes from another source. */
        public Variable or(SecretSource source) {
            return new Variable(name, Optional.of(source));
        }
    }

    /**
     * A text file.
     *
     * @param path relative to the folder of the spec, or absolute
     */
    record TextFile(String path) implements SecretSource {}

    /**
     * A file of any bytes.
     *
     * @param path relative to the folder of the spec, or absolute
     */
    record BinaryFile(String path) implements SecretSource {}

    /**
     * A value in an existing SOPS file.
     *
     * @param path relative to the folder of the spec, or absolute
     * @param keys the keys that lead to it
     */
    record SopsValue(String path, List<String> keys) implements SecretSource {
        /** Copies the keys. */
        public SopsValue {
            keys = List.copyOf(keys);
        }
    }

    /**
     * A password that is made once and kept.
     *
     * @param length characters, 8 to 4096
     * @param alphabet of which characters
     */
    record GeneratedPassword(int length, Alphabet alphabet) implements SecretSource {}

    /**
     * One part of a pair of keys that is made once and kept.
     *
     * @param pair the pair
     * @param part which part of it
     */
    record GeneratedKey(KeyPair pair, KeyPair.Part part) implements SecretSource {}
}
