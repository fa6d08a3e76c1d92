package io.bastide.sops.age;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.sops.fault.SopsException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class AgeKeyPairTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-02-03T04:05:06.789Z"));

    @Test
    void identityFileHasTheFormOfAgeKeygen() throws SopsException {
        AgeKeyPair pair = AgeKeyPair.generate(CLOCK, new SecureRandom());

        String file = new String(pair.identityFile(), StandardCharsets.US_ASCII);

        assertThat(file)
                .startsWith("# created: 2026-02-03T04:05:06Z\n# public key: %s\nAGE-SECRET-KEY-1"
                        .formatted(pair.recipient()))
                .endsWith("\n");
        assertThat(file.lines()).hasSize(3);
    }

    @Test
    void identityFileCanBeRead() throws SopsException {
        AgeKeyPair pair = AgeKeyPair.generate(CLOCK, new SecureRandom());

        AgeIdentityFile file = AgeIdentityFile.read(pair.identityFile());

        assertThat(file.identities()).extracting(AgeIdentity::recipient).containsExactly(pair.recipient());
    }

    @Test
    void eachPairIsFresh() {
        SecureRandom random = new SecureRandom();

        AgeKeyPair first = AgeKeyPair.generate(CLOCK, random);
        AgeKeyPair second = AgeKeyPair.generate(CLOCK, random);

        assertThat(first.recipient()).isNotEqualTo(second.recipient());
    }

    @Test
    void closingThePairClosesTheIdentity() {
        AgeKeyPair pair = AgeKeyPair.generate(CLOCK, new SecureRandom());

        pair.close();

        assertThat(pair.identity().isClosed()).isTrue();
    }

    @Test
    void printsNoSecret() {
        AgeKeyPair pair = AgeKeyPair.generate(CLOCK, new SecureRandom());

        assertThat(pair.toString()).doesNotContain("SECRET");
    }
}
