package io.bastide.sops.shamir;

import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Splits a secret into shares and restores it from enough of them.
 *
 * <p>Shamir's scheme, byte by byte over GF(2^8), in the layout of HashiCorp Vault that SOPS uses: a share is the value of
 * each byte's polynomial at the share's coordinate, followed by that coordinate as one byte.
 */
public final class SecretSharing {
    /** Most shares of one secret: every coordinate but zero, where the secret itself stands. */
    public static final int MAX_PARTS = 255;

    /** Fewest shares that may be needed: with one, each share would be the secret. */
    public static final int MIN_THRESHOLD = 2;

    private SecretSharing() {}

    /**
     * Shares of a secret, each one byte longer than it. The caller clears them.
     *
     * @param secret what is shared, at least one byte; stays with the caller
     * @param parts number of shares, at most {@value #MAX_PARTS}
     * @param threshold how many shares restore the secret, from {@value #MIN_THRESHOLD} to {@code parts}
     * @param random source of the coordinates and of the polynomials
     * @throws SopsException {@code BAD_THRESHOLD} when the numbers do not fit together
     */
    public static List<byte[]> split(byte[] secret, int parts, int threshold, SecureRandom random)
            throws SopsException {
        requireFitting(parts, threshold);
        if (secret.length == 0) {
            throw new IllegalArgumentException("nothing to share");
        }
        int[] coordinates = coordinates(parts, random);
        List<byte[]> shares = new ArrayList<>(parts);
        for (int coordinate : coordinates) {
            byte[] share = new byte[secret.length + 1];
            share[secret.length] = (byte) coordinate;
            shares.add(share);
        }
        byte[] polynomial = new byte[threshold];
        for (int index = 0; index < secret.length; index++) {
            random.nextBytes(polynomial);
            polynomial[0] = secret[index];
            for (int part = 0; part < parts; part++) {
                shares.get(part)[index] = (byte) valueAt(coordinates[part], polynomial);
            }
        }
        Arrays.fill(polynomial, (byte) 0);
        return shares;
    }

    /**
     * The secret that the shares belong to; something else without any sign when they are too few or of different
     * secrets. The caller clears it.
     *
     * @param shares at least {@value #MIN_THRESHOLD}; more than needed do no harm
     * @throws SopsException {@code MALFORMED_METADATA} when they cannot be shares of one secret
     */
    public static byte[] combine(List<byte[]> shares) throws SopsException {
        int length = commonLength(shares) - 1;
        int[] weights = weights(coordinatesOf(shares, length));
        byte[] secret = new byte[length];
        for (int part = 0; part < weights.length; part++) {
            byte[] share = shares.get(part);
            for (int index = 0; index < length; index++) {
                secret[index] ^= (byte) GaloisField.multiply(share[index] & 0xff, weights[part]);
            }
        }
        return secret;
    }

    private static void requireFitting(int parts, int threshold) throws SopsException {
        if (threshold < MIN_THRESHOLD || threshold > parts || parts > MAX_PARTS) {
            throw new SopsException(
                    SopsFault.BAD_THRESHOLD,
                    "%d of %d shares cannot be needed: from %d shares on, and no more than there are, at most %d"
                            .formatted(threshold, parts, MIN_THRESHOLD, MAX_PARTS));
        }
    }

    /** Distinct coordinates other than zero: the beginning of a random order of all. */
    private static int[] coordinates(int count, SecureRandom random) {
        int[] all = new int[MAX_PARTS];
        Arrays.setAll(all, index -> index + 1);
        for (int index = 0; index < count; index++) {
            int other = index + random.nextInt(MAX_PARTS - index);
            int kept = all[index];
            all[index] = all[other];
            all[other] = kept;
        }
        return Arrays.copyOf(all, count);
    }

    /** Horner's rule, from the highest coefficient down. */
    private static int valueAt(int coordinate, byte[] polynomial) {
        int value = 0;
        for (int degree = polynomial.length - 1; degree >= 0; degree--) {
            value = GaloisField.multiply(value, coordinate) ^ (polynomial[degree] & 0xff);
        }
        return value;
    }

    private static int commonLength(List<byte[]> shares) throws SopsException {
        if (shares.size() < MIN_THRESHOLD) {
            throw malformed("%d shares are there, at least %d are needed".formatted(shares.size(), MIN_THRESHOLD));
        }
        int length = shares.get(0).length;
        for (byte[] share : shares) {
            if (share.length != length || length < 2) {
                throw malformed("shares of %d and %d bytes do not belong together".formatted(length, share.length));
            }
        }
        return length;
    }

    private static int[] coordinatesOf(List<byte[]> shares, int position) throws SopsException {
        int[] coordinates = new int[shares.size()];
        boolean[] taken = new boolean[MAX_PARTS + 1];
        for (int part = 0; part < coordinates.length; part++) {
            coordinates[part] = shares.get(part)[position] & 0xff;
            if (coordinates[part] == 0 || taken[coordinates[part]]) {
                throw malformed("two shares are the same, or one has no coordinate");
            }
            taken[coordinates[part]] = true;
        }
        return coordinates;
    }

    /** Lagrange's basis polynomials, each taken at zero. */
    private static int[] weights(int[] coordinates) {
        int[] weights = new int[coordinates.length];
        for (int part = 0; part < coordinates.length; part++) {
            int weight = 1;
            for (int other = 0; other < coordinates.length; other++) {
                if (other != part) {
                    int difference = coordinates[other] ^ coordinates[part];
                    weight = GaloisField.multiply(weight, GaloisField.divide(coordinates[other], difference));
                }
            }
            weights[part] = weight;
        }
        return weights;
    }

    private static SopsException malformed(String message) {
        return new SopsException(SopsFault.MALFORMED_METADATA, message);
    }
}
