package io.bastide.emitters.sops;

import io.bastide.compiler.tree.JsonPointer;
import io.bastide.sops.Plaintext;
import io.bastide.sops.SopsFormat;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.fault.SopsException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks that the values of a typed secret are what Kubernetes and its users take them for. */
final class TypeCheck {
    private static final byte[] CHALLENGE = "bastide".getBytes(StandardCharsets.US_ASCII);

    private TypeCheck() {}

    static void check(SopsSealing sealing, Map<JsonPointer, byte[]> values, SealFindings findings) {
        switch (sealing.secret().type()) {
            case TLS -> tls(sealing, values, findings);
            case DOCKER_CONFIG ->
                value(sealing, ".dockerconfigjson", values)
                        .filter(json -> !isDockerConfig(json))
                        .ifPresent(json -> findings.onValue(
                                SopsRule.MALFORMED_VALUE,
                                ".dockerconfigjson",
                                "is no JSON object with `auths`",
                                "give the content of a Docker `config.json`"));
            case SSH_AUTH ->
                value(sealing, "ssh-privatekey", values)
                        .filter(key -> !holds(key, "PRIVATE KEY-----"))
                        .ifPresent(key -> findings.onValue(
                                SopsRule.MALFORMED_VALUE,
                                "ssh-privatekey",
                                "is no private key of SSH",
                                "give the content of the file that ssh-keygen wrote"));
            case OPAQUE, BASIC_AUTH -> {}
        }
    }

    private static Optional<byte[]> value(SopsSealing sealing, String key, Map<JsonPointer, byte[]> values) {
        return sealing.values().stream()
                .filter(value -> value.key().equals(key) && !value.isBinary())
                .findFirst()
                .flatMap(value -> Optional.ofNullable(values.get(value.pointer())));
    }

    private static void tls(SopsSealing sealing, Map<JsonPointer, byte[]> values, SealFindings findings) {
        Optional<byte[]> certificateText = value(sealing, "tls.crt", values);
        Optional<byte[]> keyText = value(sealing, "tls.key", values);
        Optional<X509Certificate> certificate = certificateText.flatMap(TypeCheck::certificate);
        if (certificateText.isPresent() && certificate.isEmpty()) {
            findings.onValue(
                    SopsRule.MALFORMED_VALUE, "tls.crt", "is no certificate", "give PEM that begins with CERTIFICATE");
        }
        if (keyText.isPresent() && !holds(keyText.get(), "PRIVATE KEY-----")) {
            findings.onValue(
                    SopsRule.MALFORMED_VALUE, "tls.key", "is no private key", "give PEM that begins with PRIVATE KEY");
        } else if (keyText.isPresent() && certificate.isPresent() && !mayBelong(keyText.get(), certificate.get())) {
            findings.onValue(
                    SopsRule.MALFORMED_VALUE,
                    "tls.key",
                    "is not the private key of the certificate `tls.crt`",
                    "give the two files that were made together");
        }
    }

    private static Optional<X509Certificate> certificate(byte[] pem) {
        try {
            return Optional.of((X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem)));
        } catch (GeneralSecurityException malformed) {
            return Optional.empty();
        }
    }

    /** Signs and verifies; a form of key that Java does not read gets the benefit of the doubt. */
    private static boolean mayBelong(byte[] pem, X509Certificate certificate) {
        byte[] der = new byte[0];
        try {
            der = der(pem);
            String algorithm = certificate.getPublicKey().getAlgorithm();
            PrivateKey key = KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der));
            String scheme = switch (algorithm) {
                case "RSA" -> "SHA256withRSA";
                case "EC" -> "SHA256withECDSA";
                default -> algorithm;
            };
            Signature signing = Signature.getInstance(scheme);
            signing.initSign(key);
            signing.update(CHALLENGE);
            Signature verifying = Signature.getInstance(scheme);
            verifying.initVerify(certificate.getPublicKey());
            verifying.update(CHALLENGE);
            return verifying.verify(signing.sign());
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            return !holds(pem, "-----BEGIN PRIVATE KEY-----");
        } finally {
            Arrays.fill(der, (byte) 0);
        }
    }

    /** The content of the first block of PEM. */
    private static byte[] der(byte[] pem) {
        int begin = indexOf(pem, "PRIVATE KEY-----", 0) + "PRIVATE KEY-----".length();
        int end = indexOf(pem, "-----END", begin);
        if (end < 0) {
            throw new IllegalArgumentException("no end of the block");
        }
        return Base64.getMimeDecoder().decode(Arrays.copyOfRange(pem, begin, end));
    }

    private static boolean isDockerConfig(byte[] json) {
        try {
            List<MapNode> documents = Plaintext.read(json, SopsFormat.JSON);
            boolean hasAuths = documents.get(0).get("auths").isPresent();
            documents.forEach(MapNode::destroy);
            return hasAuths;
        } catch (SopsException malformed) {
            return false;
        }
    }

    private static boolean holds(byte[] text, String part) {
        return indexOf(text, part, 0) >= 0;
    }

    private static int indexOf(byte[] text, String part, int from) {
        byte[] wanted = part.getBytes(StandardCharsets.US_ASCII);
        for (int i = from; i <= text.length - wanted.length; i++) {
            if (Arrays.equals(text, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }
}
