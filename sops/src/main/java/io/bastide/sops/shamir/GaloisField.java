package io.bastide.sops.shamir;

/**
 * Arithmetic on bytes as elements of GF(2^8), with the polynomial x^8 + x^4 + x^3 + x + 1 (FIPS 197, section 4).
 *
 * <p>No tables and no branches on the operands, so that neither the time nor the memory touched tells them.
 */
final class GaloisField {
    /** The reducing polynomial without its highest term. */
    private static final int REDUCER = 0x1b;

    private static final int BITS = 8;

    private GaloisField() {}

    /** The product of two elements. */
    static int multiply(int left, int right) {
        int product = 0;
        for (int bit = BITS - 1; bit >= 0; bit--) {
            int overflow = -(product >>> (BITS - 1)) & REDUCER;
            product = ((product << 1) & 0xff) ^ overflow ^ (-((right >>> bit) & 1) & left);
        }
        return product;
    }

    /** The quotient of two elements. The divisor must not be zero. */
    static int divide(int dividend, int divisor) {
        if (divisor == 0) {
            throw new ArithmeticException("division by zero");
        }
        return multiply(dividend, inverse(divisor));
    }

    /** The element to the power of 254, which is its inverse because the group has 255 elements. */
    private static int inverse(int element) {
        int power = element;
        for (int round = 0; round < BITS - 2; round++) {
            power = multiply(multiply(power, power), element);
        }
        return multiply(power, power);
    }
}
