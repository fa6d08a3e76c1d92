package io.bastide.emitters.sops;

import io.bastide.dsl.secret.Alphabet;
import io.bastide.dsl.secret.SecretSource.GeneratedPassword;
import java.security.SecureRandom;

/** Makes passwords, and tells whether an old one is still what is asked for. */
final class GeneratedPasswords {
    private GeneratedPasswords() {}

    /** A fresh password as ASCII bytes. */
    static byte[] make(GeneratedPassword wanted, SecureRandom random) {
        String characters = wanted.alphabet().characters();
        byte[] password = new byte[wanted.length()];
        for (int i = 0; i < password.length; i++) {
            password[i] = (byte) characters.charAt(random.nextInt(characters.length()));
        }
        return password;
    }

    /** Says whether a password has the length and only characters of the alphabet. */
    static boolean fits(byte[] password, GeneratedPassword wanted) {
        if (password.length != wanted.length()) {
            return false;
        }
        Alphabet alphabet = wanted.alphabet();
        for (byte b : password) {
            if (alphabet.characters().indexOf((char) (b & 0xff)) < 0) {
                return false;
            }
        }
        return true;
    }
}
