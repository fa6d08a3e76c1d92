package io.bastide.dsl.secret;

import java.util.List;

/**
 * A pair of keys that is made once and kept. Its parts go into one secret.
 *
 * @param algorithm which kind of key
 * @param form how its parts are written
 * @param hosts names in the certificate, the first one its subject; none without a certificate
 * @param days how long the certificate holds; 0 without one
 */
public record KeyPair(Algorithm algorithm, Form form, List<String> hosts, int days) {
    /** Copies the hosts. */
    public KeyPair {
        hosts = List.copyOf(hosts);
    }

    /** Which kind of key. */
    public enum Algorithm {
        /** Edwards curve, 256 bits. */
        ED25519,
        /** NIST curve P-256. */
        EC_P256,
        /** RSA, 3072 bits. */
        RSA_3072
    }

    /** How the parts are written. */
    public enum Form {
        /** PKCS#8 and SubjectPublicKeyInfo as PEM (RFC 7468). */
        PEM,
        /** As ssh-keygen writes them. */
        OPENSSH
    }

    /** A part of a pair. */
    public enum Part {
        /** The private key. */
        PRIVATE_KEY,
        /** The public key. */
        PUBLIC_KEY,
        /** A certificate that the key has signed itself. */
        CERTIFICATE
    }

    /** A pair written as PEM. */
    public static KeyPair pem(Algorithm algorithm) {
        return new KeyPair(algorithm, Form.PEM, List.of(), 0);
    }

    /** A pair for SSH. */
    public static KeyPair ssh() {
        return new KeyPair(Algorithm.ED25519, Form.OPENSSH, List.of(), 0);
    }

    /**
     * A pair with a certificate that it signed itself: for tests and for connections whose both ends are ours.
     *
     * @param days how long the certificate holds, 1 to 3650
     * @param hosts names in it, at least one
     */
    public static KeyPair selfSigned(int days, String... hosts) {
        return new KeyPair(Algorithm.EC_P256, Form.PEM, List.of(hosts), days);
    }

    /** The private key as a source. */
    public SecretSource privateKey() {
        return new SecretSource.GeneratedKey(this, Part.PRIVATE_KEY);
    }

    /** The public key as a source. */
    public SecretSource publicKey() {
        return new SecretSource.GeneratedKey(this, Part.PUBLIC_KEY);
    }

    /** The certificate as a source. */
    public SecretSource certificate() {
        return new SecretSource.GeneratedKey(this, Part.CERTIFICATE);
    }
}
