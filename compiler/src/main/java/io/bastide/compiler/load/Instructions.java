package io.bastide.compiler.load;

import java.nio.ByteBuffer;

/** How long the instructions of a method are. Source: Java Virtual Machine Specification, section 6.5. */
final class Instructions {
    /** Calls a method of an object. */
    static final int INVOKE_VIRTUAL = 0xB6;

    /** Calls a static method. */
    static final int INVOKE_STATIC = 0xB8;

    private static final int TABLE_SWITCH = 0xAA;
    private static final int LOOKUP_SWITCH = 0xAB;
    private static final int WIDE = 0xC4;
    private static final int INCREMENT = 0x84;

    /**
     * Lengths of instructions 0 to 201 in bytes; a zero stands for those whose length is not fixed. Sixteen in a row.
     */
    private static final String LENGTHS = "1111111111111111"
            + "2323322222111111"
            + "1111111111111111"
            + "1111112222211111"
            + "1111111111111111"
            + "1111111111111111"
            + "1111111111111111"
            + "1111111111111111"
            + "1111311111111111"
            + "1111111113333333"
            + "3333333332001111"
            + "1133333335532311"
            + "3311043355";

    private Instructions() {}

    /**
     * Length of the instruction that begins at an offset, in bytes.
     *
     * @throws ClassFormatError when there is no such instruction
     */
    static int length(ByteBuffer code, int offset) {
        int operation = Byte.toUnsignedInt(code.get(offset));
        if (operation >= LENGTHS.length()) {
            throw new ClassFormatError("instruction " + operation);
        }
        int length = switch (operation) {
            case TABLE_SWITCH -> tableSwitch(code, offset);
            case LOOKUP_SWITCH -> lookupSwitch(code, offset);
            case WIDE -> Byte.toUnsignedInt(code.get(offset + 1)) == INCREMENT ? 6 : 4;
            default -> LENGTHS.charAt(operation) - '0';
        };
        if (length <= 0) {
            throw new ClassFormatError("switch without end");
        }
        return length;
    }

    private static int tableSwitch(ByteBuffer code, int offset) {
        int operands = aligned(offset);
        int low = code.getInt(operands + Integer.BYTES);
        int high = code.getInt(operands + 2 * Integer.BYTES);
        return operands + (3 + high - low + 1) * Integer.BYTES - offset;
    }

    private static int lookupSwitch(ByteBuffer code, int offset) {
        int operands = aligned(offset);
        int pairs = code.getInt(operands + Integer.BYTES);
        return operands + (2 + 2 * pairs) * Integer.BYTES - offset;
    }

    /** Operands of a switch begin at the next multiple of four. */
    private static int aligned(int offset) {
        return (offset + Integer.BYTES) / Integer.BYTES * Integer.BYTES;
    }
}
