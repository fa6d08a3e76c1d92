package io.bastide.emitters.sops;

import io.bastide.dsl.secret.Alphabet;
import io.bastide.dsl.secret.KeyPair;
import io.bastide.dsl.secret.Secret;
import io.bastide.dsl.secret.SecretSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Checks a secret as it is declared: the keys of its type, and whether its generated values can be made. */
final class SecretCheck {
    private static final int MIN_PASSWORD = 8;
    private static final int MAX_PASSWORD = 4096;
    private static final int MIN_ALPHABET = 10;

    /** Days that a certificate which signed itself may hold: ten years. */
    private static final int MAX_DAYS = 3650;

    private SecretCheck() {}

    static void check(Secret secret, SecretFindings findings) {
        List<String> missing = secret.type().requiredKeys().stream()
                .filter(key -> !secret.values().containsKey(key))
                .toList();
        if (!missing.isEmpty()) {
            findings.onSecret(
                    SopsRule.MISSING_KEY,
                    secret,
                    "values",
                    "secret `%s` of type `%s` has no %s"
                            .formatted(
                                    secret.name(),
                                    secret.type().word(),
                                    missing.stream()
                                            .map(key -> "`" + key + "`")
                                            .collect(Collectors.joining(" and no "))),
                    "add it with value(\"%s\", …), or make the secret of type OPAQUE".formatted(missing.get(0)));
        }
        if (secret.values().isEmpty()) {
            findings.onSecret(
                    SopsRule.MISSING_KEY,
                    secret,
                    "values",
                    "secret `%s` has no value".formatted(secret.name()),
                    "add one with value(…), or remove the secret");
        }
        secret.values().forEach((key, source) -> check(secret, key, source, findings));
    }

    private static void check(Secret secret, String key, SecretSource source, SecretFindings findings) {
        if (source instanceof SecretSource.Variable variable) {
            if (!variable.name().matches("[A-Za-z_][A-Za-z0-9_]*")) {
                findings.onSecret(
                        SopsRule.UNREADABLE_SOURCE,
                        secret,
                        "values[" + key + "]",
                        "`%s` is no name of an environment variable".formatted(variable.name()),
                        "write letters, digits and underscores");
            }
            variable.otherwise().ifPresent(other -> check(secret, key, other, findings));
        } else if (source instanceof SecretSource.GeneratedPassword password) {
            checkPassword(secret, key, password, findings);
        } else if (source instanceof SecretSource.GeneratedKey generated) {
            checkPair(secret, key, generated, findings);
        }
    }

    private static void checkPassword(
            Secret secret, String key, SecretSource.GeneratedPassword password, SecretFindings findings) {
        if (password.length() < MIN_PASSWORD || password.length() > MAX_PASSWORD) {
            report(
                    secret,
                    key,
                    "a password of `%d` characters is asked for; `%d` to `%d` are allowed"
                            .formatted(password.length(), MIN_PASSWORD, MAX_PASSWORD),
                    "ask for 24 or more",
                    findings);
        }
        Alphabet alphabet = password.alphabet();
        long different = alphabet.characters().chars().distinct().count();
        boolean isPrintable = alphabet.characters().chars().allMatch(c -> c > ' ' && c < 0x7f);
        if (different < MIN_ALPHABET || different < alphabet.characters().length() || !isPrintable) {
            report(
                    secret,
                    key,
                    "an alphabet needs `%d` or more different characters of printable ASCII, each once"
                            .formatted(MIN_ALPHABET),
                    "use Alphabet.LETTERS_AND_DIGITS",
                    findings);
        }
    }

    private static void checkPair(
            Secret secret, String key, SecretSource.GeneratedKey generated, SecretFindings findings) {
        KeyPair pair = generated.pair();
        if (generated.part() == KeyPair.Part.CERTIFICATE
                && (pair.hosts().isEmpty() || pair.days() < 1 || pair.days() > MAX_DAYS)) {
            report(
                    secret,
                    key,
                    "a certificate needs a host and `1` to `%d` days".formatted(MAX_DAYS),
                    "make the pair with KeyPair.selfSigned(365, \"host.example.com\")",
                    findings);
        }
        if (pair.form() == KeyPair.Form.OPENSSH && pair.algorithm() == KeyPair.Algorithm.EC_P256) {
            report(secret, key, "a pair for SSH is of Ed25519 or RSA", "use KeyPair.ssh()", findings);
        }
        if (privateKeys(secret.values(), pair) != 1) {
            report(
                    secret,
                    key,
                    "the private key of a generated pair stands in its secret `%d` times"
                            .formatted(privateKeys(secret.values(), pair)),
                    "put pair.privateKey() into the same secret, once",
                    findings);
        }
    }

    private static long privateKeys(Map<String, SecretSource> values, KeyPair pair) {
        return values.values().stream()
                .map(StandIns::last)
                .filter(source -> source instanceof SecretSource.GeneratedKey other
                        && other.pair().equals(pair)
                        && other.part() == KeyPair.Part.PRIVATE_KEY)
                .count();
    }

    private static void report(Secret secret, String key, String message, String help, SecretFindings findings) {
        findings.onSecret(
                SopsRule.BAD_GENERATOR,
                secret,
                "values[" + key + "]",
                "value `" + key + "` of secret `" + secret.name() + "`: " + message,
                help);
    }
}
