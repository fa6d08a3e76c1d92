package io.bastide.sops.shamir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretSharingTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    @Property(tries = 200)
    void restoresFromAnyThresholdShares(
            @ForAll @Size(min = 1, max = 40) byte[] secret,
            @ForAll @IntRange(min = 2, max = 12) int parts,
            @ForAll @IntRange(min = 2, max = 12) int wanted,
            @ForAll long order)
            throws SopsException {
        int threshold = Math.min(wanted, parts);
        List<byte[]> shares = new ArrayList<>(SecretSharing.split(secret, parts, threshold, RANDOM));
        Collections.shuffle(shares, new Random(order));

        byte[] restored = SecretSharing.combine(shares.subList(0, threshold));

        assertThat(restored).isEqualTo(secret);
    }

    @Property(tries = 100)
    void restoresFromMoreSharesThanNeeded(
            @ForAll @Size(32) byte[] secret, @ForAll @IntRange(min = 3, max = 10) int parts) throws SopsException {
        List<byte[]> shares = SecretSharing.split(secret, parts, 2, RANDOM);

        byte[] restored = SecretSharing.combine(shares);

        assertThat(restored).isEqualTo(secret);
    }

    @Property(tries = 100)
    void oneShareLessThanNeededGivesSomethingElse(
            @ForAll @Size(32) byte[] secret, @ForAll @IntRange(min = 3, max = 10) int threshold) throws SopsException {
        List<byte[]> shares = SecretSharing.split(secret, 10, threshold, RANDOM);

        byte[] guessed = SecretSharing.combine(shares.subList(0, threshold - 1));

        assertThat(guessed).isNotEqualTo(secret);
    }

    /** With one share missing each value of the secret must stay possible: the last share decides alone. */
    @Test
    void tooFewSharesLeaveEveryByteOpen() throws SopsException {
        byte[] known = SecretSharing.split(new byte[] {42}, 2, 2, RANDOM).get(0);
        int other = (known[1] & 0xff) == 1 ? 2 : 1;
        Set<Byte> possible = new HashSet<>();

        for (int value = 0; value < 256; value++) {
            possible.add(SecretSharing.combine(List.of(known, new byte[] {(byte) value, (byte) other}))[0]);
        }

        assertThat(possible).hasSize(256);
    }

    @Test
    void restoresFromSharesOfTheLayoutOfVault() throws SopsException {
        // The line 0x42 + 0x03 x over GF(2^8), at 1 and 2, worked out by hand: 0x42 ^ 0x03 and 0x42 ^ 0x06.
        List<byte[]> shares = List.of(new byte[] {0x41, 1}, new byte[] {0x44, 2});

        byte[] restored = SecretSharing.combine(shares);

        assertThat(restored).containsExactly(0x42);
    }

    @Test
    void sharesAreOneByteLongerAndHaveDistinctCoordinates() throws SopsException {
        List<byte[]> shares = SecretSharing.split(new byte[32], 255, 2, RANDOM);

        assertThat(shares).allSatisfy(share -> assertThat(share).hasSize(33));
        assertThat(shares)
                .extracting(share -> share[32])
                .doesNotHaveDuplicates()
                .doesNotContain((byte) 0);
    }

    @Test
    void sharesOfOneSecretDifferEachTime() throws SopsException {
        List<byte[]> first = SecretSharing.split(new byte[32], 2, 2, RANDOM);
        List<byte[]> second = SecretSharing.split(new byte[32], 2, 2, RANDOM);

        assertThat(first.get(0)).isNotEqualTo(second.get(0));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "2, 1", "2, 3", "2, -1", "256, 2", "300, 300"})
    void refusesNumbersThatDoNotFit(int parts, int threshold) {
        assertThatThrownBy(() -> SecretSharing.split(new byte[1], parts, threshold, RANDOM))
                .isInstanceOfSatisfying(
                        SopsException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(SopsFault.BAD_THRESHOLD));
    }

    @Test
    void refusesTheSameShareTwice() throws SopsException {
        byte[] share = SecretSharing.split(new byte[4], 3, 2, RANDOM).get(0);

        assertThatThrownBy(() -> SecretSharing.combine(List.of(share, share)))
                .isInstanceOf(SopsException.class)
                .hasMessageContaining("the same");
    }

    @Test
    void refusesSharesOfDifferentLength() {
        assertThatThrownBy(() -> SecretSharing.combine(List.of(new byte[] {1, 1}, new byte[] {1, 1, 2})))
                .isInstanceOf(SopsException.class)
                .hasMessageContaining("2 and 3 bytes");
    }

    @Test
    void refusesOneShareAlone() {
        assertThatThrownBy(() -> SecretSharing.combine(List.of(new byte[] {1, 1})))
                .isInstanceOf(SopsException.class)
                .hasMessageContaining("1 shares are there");
    }
}
