package io.bastide.emitters.sops;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.dsl.secret.KeyPair;
import io.bastide.dsl.secret.KeyPair.Algorithm;
import io.bastide.dsl.secret.KeyPair.Form;
import io.bastide.dsl.secret.KeyPair.Part;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GeneratedPairTest {
    private final FakeMachine machine = new FakeMachine();

    @ParameterizedTest
    @EnumSource
    void writesBothHalvesAsPemThatJavaReads(Algorithm algorithm) throws GeneralSecurityException {
        GeneratedPair pair = make(KeyPair.pem(algorithm));

        String privateText = text(pair, Part.PRIVATE_KEY);
        String publicText = text(pair, Part.PUBLIC_KEY);

        assertThat(privateText).startsWith("-----BEGIN PRIVATE KEY-----\n").endsWith("\n-----END PRIVATE KEY-----\n");
        assertThat(publicText).startsWith("-----BEGIN PUBLIC KEY-----\n").endsWith("\n-----END PUBLIC KEY-----\n");
        assertThat(privateText.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(64));
        KeyFactory factory = KeyFactory.getInstance(name(algorithm));
        assertBelong(
                factory.generatePrivate(new PKCS8EncodedKeySpec(der(privateText))),
                factory.generatePublic(new X509EncodedKeySpec(der(publicText))));
    }

    @ParameterizedTest
    @EnumSource
    void signsItsOwnCertificate(Algorithm algorithm) throws GeneralSecurityException {
        KeyPair wanted = new KeyPair(algorithm, Form.PEM, List.of("db.shop.svc", "db"), 30);
        GeneratedPair pair = make(wanted);

        X509Certificate certificate = certificate(text(pair, Part.CERTIFICATE));

        certificate.verify(certificate.getPublicKey());
        assertThat(certificate.getSubjectX500Principal().getName()).isEqualTo("CN=db.shop.svc");
        assertThat(certificate.getSubjectAlternativeNames())
                .containsExactly(List.of(2, "db.shop.svc"), List.of(2, "db"));
        assertThat(certificate.getBasicConstraints()).as("no authority").isEqualTo(-1);
        assertThat(certificate.getSerialNumber().signum()).isPositive();
        KeyFactory factory = KeyFactory.getInstance(name(algorithm));
        assertBelong(
                factory.generatePrivate(new PKCS8EncodedKeySpec(der(text(pair, Part.PRIVATE_KEY)))),
                certificate.getPublicKey());
    }

    @Test
    void givesTheCertificateItsDays() throws GeneralSecurityException {
        X509Certificate certificate = certificate(text(make(KeyPair.selfSigned(30, "db")), Part.CERTIFICATE));

        Date now = Date.from(machine.now());
        certificate.checkValidity(now);
        certificate.checkValidity(
                Date.from(machine.now().plus(Duration.ofDays(30).minusMinutes(1))));
        assertThat(certificate.getNotAfter())
                .isBeforeOrEqualTo(Date.from(machine.now().plus(Duration.ofDays(30))));
    }

    @Test
    void writesAnSshPairAsSshKeygenDoes() throws IOException, GeneralSecurityException {
        GeneratedPair pair = make(KeyPair.ssh());

        String privateText = text(pair, Part.PRIVATE_KEY);
        String publicText = text(pair, Part.PUBLIC_KEY);

        assertThat(privateText)
                .startsWith("-----BEGIN OPENSSH PRIVATE KEY-----\n")
                .endsWith("\n-----END OPENSSH PRIVATE KEY-----\n");
        assertThat(publicText).matches("ssh-ed25519 [A-Za-z0-9+/=]+\n");
        byte[] blob = Base64.getDecoder().decode(publicText.strip().split(" ", -1)[1]);
        OpenSshKey key = OpenSshKey.read(der(privateText));
        assertThat(key.publicBlob()).isEqualTo(blob);
        assertThat(key.hasEqualChecks()).isTrue();
        KeyFactory factory = KeyFactory.getInstance("Ed25519");
        assertBelong(
                factory.generatePrivate(
                        new PKCS8EncodedKeySpec(ed25519("302e020100300506032b657004220420", key.seed()))),
                factory.generatePublic(
                        new X509EncodedKeySpec(ed25519("302a300506032b6570032100", Arrays.copyOfRange(blob, 19, 51)))));
    }

    /** OpenSSH reads this form too; {@code ssh-keygen -m PEM} writes it. */
    @Test
    void writesAnRsaPairForSshInItsOlderForm() {
        GeneratedPair pair = make(new KeyPair(Algorithm.RSA_3072, Form.OPENSSH, List.of(), 0));

        String privateText = text(pair, Part.PRIVATE_KEY);
        String publicText = text(pair, Part.PUBLIC_KEY);

        assertThat(privateText).startsWith("-----BEGIN RSA PRIVATE KEY-----\n");
        assertThat(publicText).matches("ssh-rsa [A-Za-z0-9+/=]+\n");
        ByteBuffer blob =
                ByteBuffer.wrap(Base64.getDecoder().decode(publicText.strip().split(" ", -1)[1]));
        RSAPrivateKey key = RSAPrivateKey.getInstance(der(privateText));
        assertThat(new String(block(blob), StandardCharsets.US_ASCII)).isEqualTo("ssh-rsa");
        assertThat(new BigInteger(block(blob))).isEqualTo(key.getPublicExponent());
        assertThat(new BigInteger(block(blob))).isEqualTo(key.getModulus());
        assertThat(key.getModulus().bitLength()).isEqualTo(3072);
    }

    private static byte[] block(ByteBuffer blob) {
        byte[] block = new byte[blob.getInt()];
        blob.get(block);
        return block;
    }

    /**
     * The parts of an unencrypted private key.
     *
     * <p>Source: OpenSSH, PROTOCOL.key.
     *
     * @param publicBlob the public key as it stands in {@code .pub} files
     * @param hasEqualChecks whether the two numbers agree that show a right passphrase
     * @param seed the secret half of an Ed25519 key
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record OpenSshKey(byte[] publicBlob, boolean hasEqualChecks, byte[] seed) {
        static OpenSshKey read(byte[] bytes) throws IOException {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
            assertThat(new String(in.readNBytes(15), StandardCharsets.US_ASCII)).isEqualTo("openssh-key-v1\0");
            assertThat(word(in)).as("cipher").isEqualTo("none");
            assertThat(word(in)).as("derivation").isEqualTo("none");
            assertThat(block(in)).as("options").isEmpty();
            assertThat(in.readInt()).as("number of keys").isEqualTo(1);
            byte[] publicBlob = block(in);
            byte[] secret = block(in);
            assertThat(in.read()).as("end").isEqualTo(-1);
            assertThat(secret.length % 8).as("padding").isZero();
            DataInputStream inner = new DataInputStream(new ByteArrayInputStream(secret));
            int check = inner.readInt();
            boolean hasEqualChecks = check == inner.readInt();
            if (!word(inner).equals("ssh-ed25519")) {
                return new OpenSshKey(publicBlob, hasEqualChecks, new byte[0]);
            }
            block(inner);
            return new OpenSshKey(publicBlob, hasEqualChecks, Arrays.copyOf(block(inner), 32));
        }

        private static String word(DataInputStream in) throws IOException {
            return new String(block(in), StandardCharsets.US_ASCII);
        }

        private static byte[] block(DataInputStream in) throws IOException {
            return in.readNBytes(in.readInt());
        }
    }

    private GeneratedPair make(KeyPair wanted) {
        return GeneratedPair.make(wanted, machine.random(), machine.now());
    }

    private static String text(GeneratedPair pair, Part part) {
        return new String(pair.part(part), StandardCharsets.UTF_8);
    }

    private static byte[] der(String pem) {
        return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    }

    private static byte[] ed25519(String head, byte[] key) {
        byte[] start = HexFormat.of().parseHex(head);
        byte[] whole = Arrays.copyOf(start, start.length + key.length);
        System.arraycopy(key, 0, whole, start.length, key.length);
        return whole;
    }

    private static X509Certificate certificate(String pem) throws GeneralSecurityException {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String name(Algorithm algorithm) {
        return switch (algorithm) {
            case ED25519 -> "Ed25519";
            case EC_P256 -> "EC";
            case RSA_3072 -> "RSA";
        };
    }

    private static void assertBelong(PrivateKey privateKey, PublicKey publicKey) throws GeneralSecurityException {
        String scheme = switch (privateKey.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> "Ed25519";
        };
        Signature signing = Signature.getInstance(scheme);
        signing.initSign(privateKey);
        signing.update((byte) 1);
        Signature verifying = Signature.getInstance(scheme);
        verifying.initVerify(publicKey);
        verifying.update((byte) 1);
        assertThat(verifying.verify(signing.sign())).isTrue();
    }
}
