package io.bastide.sops;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bastide.sops.age.AgeKeyPair;
import io.bastide.sops.age.AgeKeyService;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.key.KeyGroups;
import io.bastide.sops.key.KeyRing;
import io.bastide.sops.metadata.EncryptionRule;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;

/** Keys of two people, a clock that can be set, and what encrypts with them. */
final class Workshop {
    static final SecureRandom RANDOM = new SecureRandom();
    static final AgeKeyPair ADA = AgeKeyPair.generate(InstantSource.fixed(Instant.EPOCH), RANDOM);
    static final AgeKeyPair BOB = AgeKeyPair.generate(InstantSource.fixed(Instant.EPOCH), RANDOM);

    private Instant now = Instant.parse("2026-01-01T10:00:00.5Z");
    private final Sops sops = with(ADA);

    /** What Ada works with. */
    Sops sops() {
        return sops;
    }

    /** What somebody works with. */
    Sops with(AgeKeyPair... pairs) {
        return new Sops(
                new KeyRing(
                        List.of(new AgeKeyService(
                                Arrays.stream(pairs).map(AgeKeyPair::identity).toList())),
                        RANDOM),
                () -> now,
                RANDOM);
    }

    /** Lets an hour pass. */
    void pass() {
        now = now.plusSeconds(3600);
    }

    static KeyGroups recipients(AgeKeyPair... pairs) {
        return KeyGroups.of(
                Arrays.stream(pairs).map(pair -> pair.recipient().entry()).toList());
    }

    static SealSettings settings(AgeKeyPair... pairs) throws SopsException {
        return new SealSettings(SopsFormat.YAML, EncryptionRule.encryptedRegex("^data$"), recipients(pairs), false);
    }

    static SealSettings everything(SopsFormat format) {
        return new SealSettings(format, EncryptionRule.NONE, recipients(ADA), false);
    }

    static List<MapNode> yaml(String text) throws SopsException {
        return Plaintext.read(text.getBytes(UTF_8), SopsFormat.YAML);
    }

    static String text(SopsFile file) {
        return new String(file.bytes(), UTF_8);
    }

    /** The file with a part of its text changed. */
    static SopsFile tampered(SopsFile file, String part, String other) throws SopsException {
        String text = text(file);
        if (!text.contains(part)) {
            throw new IllegalArgumentException("the file does not hold the part");
        }
        return SopsFile.read(text.replace(part, other).getBytes(UTF_8), file.format());
    }
}
