package io.bastide.emitters.sops;

import io.bastide.compiler.packaging.OutputFile;
import io.bastide.compiler.tree.Mapping;
import io.bastide.sops.Opened;
import io.bastide.sops.SealSettings;
import io.bastide.sops.SopsFile;
import io.bastide.sops.SopsFormat;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.document.Value;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.key.KeyGroups;
import io.bastide.sops.key.KeyRing;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An encrypted file as the spec wants it, for who compares it with the file that is there. Holds no secret value. */
public final class WantedSecret {
    private static final byte[] CERTIFICATE = "-----BEGIN CERTIFICATE-----".getBytes(StandardCharsets.US_ASCII);

    private final OutputFile file;
    private final OutputFile.Unsealed unsealed;
    private final SopsSealing sealing;

    private WantedSecret(OutputFile file, OutputFile.Unsealed unsealed, SopsSealing sealing) {
        this.file = file;
        this.unsealed = unsealed;
        this.sealing = sealing;
    }

    /** What is wanted of an output file; empty for one that is not to be encrypted with SOPS. */
    public static Optional<WantedSecret> of(OutputFile file) {
        return file.unsealed()
                .flatMap(unsealed -> unsealed.manifest()
                        .sealing()
                        .filter(SopsSealing.class::isInstance)
                        .map(sealing -> new WantedSecret(file, unsealed, (SopsSealing) sealing)));
    }

    /** Path relative to the output root, with forward slashes. */
    public String path() {
        return file.path();
    }

    /** Name of the tenant. */
    public String tenant() {
        return sealing.tenant();
    }

    /** Name of the secret. */
    public String secret() {
        return sealing.secret().name();
    }

    /** Name of the environment. */
    public String environment() {
        return unsealed.environment();
    }

    /** Name of the cluster. */
    public String cluster() {
        return unsealed.cluster();
    }

    /**
     * Who shall be able to open it.
     *
     * @throws SopsException {@code MALFORMED_RECIPIENT} when one of them is no public name of a key
     */
    public KeyGroups recipients() throws SopsException {
        return WantedRecipients.of(sealing.recipients());
    }

    /**
     * What of a file differs from what is wanted, as far as can be told without opening it; in words that follow
     * "differs in". Empty when nothing does.
     *
     * @throws SopsException {@code UNSAFE_PATTERN} when the wanted rule is not read alike by everybody
     */
    public List<String> differences(SopsFile present, KeyRing keys) throws SopsException {
        Mapping body = unsealed.manifest().body();
        SealSettings settings = new SealSettings(
                SopsFormat.YAML,
                DeliveryRules.rule(sealing.delivery()),
                recipients(),
                sealing.delivery().isMacOnlyEncrypted());
        return ClearParts.differences(present, body, sealing, settings, keys);
    }

    /** When the certificates among the values end, by the keys of the values, sorted. What is no certificate is left out. */
    public Map<String, Instant> certificateEnds(Opened opened) {
        Map<String, Instant> ends = new TreeMap<>();
        MapNode document = opened.documents().get(0);
        for (SealedValue value : sealing.values()) {
            PlainTree.valueAt(document, value.pointer())
                    .flatMap(found -> certificateEnd(value, found))
                    .ifPresent(end -> ends.put(value.key(), end));
        }
        return ends;
    }

    private static Optional<Instant> certificateEnd(SealedValue value, Value found) {
        byte[] text = found.bytes();
        if (!value.isBinary()) {
            return certificateEnd(text);
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(text);
            Optional<Instant> end = certificateEnd(decoded);
            Arrays.fill(decoded, (byte) 0);
            return end;
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    /** The end of the first certificate of a chain, which is the one that is shown to others (RFC 8446 section 4.4.2). */
    private static Optional<Instant> certificateEnd(byte[] text) {
        boolean isCertificate = text.length >= CERTIFICATE.length
                && Arrays.equals(text, 0, CERTIFICATE.length, CERTIFICATE, 0, CERTIFICATE.length);
        if (!isCertificate) {
            return Optional.empty();
        }
        try {
            X509Certificate certificate = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(text));
            return Optional.of(certificate.getNotAfter().toInstant());
        } catch (CertificateException damaged) {
            return Optional.empty();
        }
    }
}
