package io.bastide.sops.age;

import io.bastide.sops.fault.SopsException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/**
 * A fresh identity and when it was made.
 *
 * @param identity the secret key; closing the pair closes it
 * @param created when, in whole seconds
 */
public record AgeKeyPair(AgeIdentity identity, Instant created) implements AutoCloseable {
    /** Cuts the time to whole seconds. */
    public AgeKeyPair {
        created = created.truncatedTo(ChronoUnit.SECONDS);
    }

    /** A fresh X25519 key pair. */
    public static AgeKeyPair generate(InstantSource clock, SecureRandom random) {
        byte[] scalar = new byte[AgeIdentity.SCALAR_LENGTH];
        random.nextBytes(scalar);
        byte[] ascii = Bech32Text.encode(AgeIdentity.START, scalar);
        try {
            return new AgeKeyPair(AgeIdentity.of(ascii), clock.instant());
        } catch (SopsException refused) {
            throw new IllegalStateException("a fresh key is refused", refused);
        } finally {
            Arrays.fill(scalar, (byte) 0);
            Arrays.fill(ascii, (byte) 0);
        }
    }

    /** The public key. */
    public AgeRecipient recipient() {
        return identity.recipient();
    }

    /**
     * The identity file, in the form that age-keygen writes: time and public key as comments, then the secret key. The
     * caller clears it.
     */
    public byte[] identityFile() {
        byte[] head = "# created: %s\n# public key: %s\n"
                .formatted(created, recipient())
                .getBytes(StandardCharsets.US_ASCII);
        byte[] key = identity.text();
        byte[] file = Arrays.copyOf(head, head.length + key.length + 1);
        System.arraycopy(key, 0, file, head.length, key.length);
        file[file.length - 1] = '\n';
        return file;
    }

    @Override
    public void close() {
        identity.close();
    }
}
