package io.bastide.emitters.sops;

import io.bastide.dsl.secret.KeyPair;
import io.bastide.dsl.secret.SecretSource;
import java.util.Locale;

/** Where a value comes from, in words. */
final class SourceText {
    private SourceText() {}

    static String of(SecretSource source) {
        if (source instanceof SecretSource.Variable variable) {
            return "variable " + variable.name();
        }
        if (source instanceof SecretSource.TextFile file) {
            return "file " + file.path();
        }
        if (source instanceof SecretSource.BinaryFile file) {
            return "file " + file.path();
        }
        if (source instanceof SecretSource.SopsValue value) {
            return "value " + String.join(".", value.keys()) + " of " + value.path();
        }
        if (source instanceof SecretSource.GeneratedPassword password) {
            return "generated password, " + password.length() + " characters";
        }
        return of((SecretSource.GeneratedKey) source);
    }

    private static String of(SecretSource.GeneratedKey key) {
        KeyPair pair = key.pair();
        String algorithm = pair.algorithm().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (key.part()) {
            case PRIVATE_KEY -> "generated private key, " + algorithm;
            case PUBLIC_KEY -> "generated public key, " + algorithm;
            case CERTIFICATE -> "generated certificate of " + String.join(", ", pair.hosts());
        };
    }
}
