package io.bastide.dsl.secret;

/**
 * The characters of a generated password, each as likely as the others.
 *
 * @param characters at least ten different ones of printable ASCII
 */
public record Alphabet(String characters) {
    /** 62 letters and digits: safe in URLs, shells and configuration files. */
    public static final Alphabet LETTERS_AND_DIGITS =
            new Alphabet("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    /** Letters and digits without those that people mistake for others. */
    public static final Alphabet READABLE = new Alphabet("ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789");

    /** The sixteen hexadecimal digits in lower case. */
    public static final Alphabet HEXADECIMAL = new Alphabet("0123456789abcdef");

    /** Letters, digits and punctuation that needs no escape inside quotes. */
    public static final Alphabet WITH_PUNCTUATION =
            new Alphabet(LETTERS_AND_DIGITS.characters() + "!#%()*+,-./:;<=>?@[]^_{|}~");

    /** An alphabet of one's own. */
    public static Alphabet of(String characters) {
        return new Alphabet(characters);
    }
}
