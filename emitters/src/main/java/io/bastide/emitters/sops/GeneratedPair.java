package io.bastide.emitters.sops;

import io.bastide.dsl.secret.KeyPair;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.util.OpenSSHPrivateKeyUtil;
import org.bouncycastle.crypto.util.OpenSSHPublicKeyUtil;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A fresh pair of keys, written as its declaration asks. */
final class GeneratedPair {
    private static final Duration DAY = Duration.ofDays(1);

    /** Characters of a line of PEM. */
    private static final int PEM_LINE = 64;

    private final KeyPair wanted;
    private final java.security.KeyPair keys;
    private final SecureRandom random;
    private final Instant now;

    private GeneratedPair(KeyPair wanted, java.security.KeyPair keys, SecureRandom random, Instant now) {
        this.wanted = wanted;
        this.keys = keys;
        this.random = random;
        this.now = now;
    }

    /** Makes a pair. */
    static GeneratedPair make(KeyPair wanted, SecureRandom random, Instant now) {
        try {
            KeyPairGenerator generator = generator(wanted.algorithm(), random);
            return new GeneratedPair(wanted, generator.generateKeyPair(), random, now);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no keys of kind " + wanted.algorithm(), missing);
        }
    }

    /** One part of it as text in UTF-8, a final line break included; owned by the caller. */
    byte[] part(KeyPair.Part part) {
        try {
            return switch (part) {
                case PRIVATE_KEY -> privateKey();
                case PUBLIC_KEY -> publicKey();
                case CERTIFICATE -> pem("CERTIFICATE", certificate());
            };
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (OperatorCreationException missing) {
            throw new IllegalStateException("this Java cannot sign with " + wanted.algorithm(), missing);
        }
    }

    private static KeyPairGenerator generator(KeyPair.Algorithm algorithm, SecureRandom random)
            throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(
                switch (algorithm) {
                    case ED25519 -> "Ed25519";
                    case EC_P256 -> "EC";
                    case RSA_3072 -> "RSA";
                });
        switch (algorithm) {
            case EC_P256 -> generator.initialize(new ECGenParameterSpec("secp256r1"), random);
            case RSA_3072 -> generator.initialize(3072, random);
            case ED25519 -> generator.initialize(255, random);
        }
        return generator;
    }

    private byte[] privateKey() throws IOException {
        byte[] encoded = keys.getPrivate().getEncoded();
        try {
            if (wanted.form() == KeyPair.Form.PEM) {
                return pem("PRIVATE KEY", encoded);
            }
            AsymmetricKeyParameter key = PrivateKeyFactory.createKey(encoded);
            byte[] ssh = OpenSSHPrivateKeyUtil.encodePrivateKey(key);
            boolean isRsa = wanted.algorithm() == KeyPair.Algorithm.RSA_3072;
            byte[] text = pem(isRsa ? "RSA PRIVATE KEY" : "OPENSSH PRIVATE KEY", ssh);
            Arrays.fill(ssh, (byte) 0);
            return text;
        } finally {
            Arrays.fill(encoded, (byte) 0);
        }
    }

    private byte[] publicKey() throws IOException {
        byte[] encoded = keys.getPublic().getEncoded();
        if (wanted.form() == KeyPair.Form.PEM) {
            return pem("PUBLIC KEY", encoded);
        }
        byte[] ssh = OpenSSHPublicKeyUtil.encodePublicKey(PublicKeyFactory.createKey(encoded));
        String kind = wanted.algorithm() == KeyPair.Algorithm.RSA_3072 ? "ssh-rsa" : "ssh-ed25519";
        return (kind + " " + Base64.getEncoder().encodeToString(ssh) + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** Source: RFC 5280; the profile of a server that is its own authority. */
    private byte[] certificate() throws IOException, OperatorCreationException {
        X500Name subject = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, wanted.hosts().get(0))
                .build();
        BigInteger serial = new BigInteger(120, random).setBit(120);
        X509v3CertificateBuilder builder = new X509v3CertificateBuilder(
                subject,
                serial,
                Date.from(now.minus(DAY)),
                Date.from(now.plus(DAY.multipliedBy(wanted.days()))),
                subject,
                SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded()));
        List<GeneralName> names = new ArrayList<>();
        wanted.hosts().forEach(host -> names.add(new GeneralName(GeneralName.dNSName, host)));
        builder.addExtension(
                Extension.subjectAlternativeName, false, new GeneralNames(names.toArray(GeneralName[]::new)));
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
        String signature = switch (wanted.algorithm()) {
            case ED25519 -> "Ed25519";
            case EC_P256 -> "SHA256withECDSA";
            case RSA_3072 -> "SHA256withRSA";
        };
        return builder.build(new JcaContentSignerBuilder(signature).build(keys.getPrivate()))
                .getEncoded();
    }

    /** Source: RFC 7468. Bytes throughout, so that a private key can be cleared. */
    private static byte[] pem(String label, byte[] content) {
        byte[] base64 = Base64.getMimeEncoder(PEM_LINE, new byte[] {'\n'}).encode(content);
        byte[] head = ("-----BEGIN " + label + "-----\n").getBytes(StandardCharsets.US_ASCII);
        byte[] foot = ("\n-----END " + label + "-----\n").getBytes(StandardCharsets.US_ASCII);
        byte[] text = Arrays.copyOf(head, head.length + base64.length + foot.length);
        System.arraycopy(base64, 0, text, head.length, base64.length);
        System.arraycopy(foot, 0, text, head.length + base64.length, foot.length);
        Arrays.fill(base64, (byte) 0);
        return text;
    }
}
