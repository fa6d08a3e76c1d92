package io.bastide.compiler.load;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/** The constants of a class file. Source: Java Virtual Machine Specification, section 4.4. */
final class ConstantPool {
    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int METHOD = 10;

    private final byte[] bytes;
    private final ByteBuffer in;

    /** Where the constant of each index begins, at its tag; 0 where there is none. */
    private final int[] starts;

    /** Reads the constants; the buffer then stands behind them. */
    ConstantPool(byte[] bytes, ByteBuffer in) {
        this.bytes = bytes;
        this.in = in;
        starts = new int[Short.toUnsignedInt(in.getShort())];
        for (int index = 1; index < starts.length; index++) {
            starts[index] = in.position();
            int tag = in.get();
            in.position(in.position() + length(tag, in));
            if (tag == LONG || tag == DOUBLE) {
                index++;
            }
        }
    }

    /** How many indexes there are; the first valid one is 1. */
    int size() {
        return starts.length;
    }

    /** The text at an index. */
    String text(int index) {
        int start = starts[index] + 1;
        int length = Short.toUnsignedInt(in.getShort(start)) + Short.BYTES;
        try {
            return new DataInputStream(new ByteArrayInputStream(bytes, start, length)).readUTF();
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    /** The binary name of the class at an index, empty for index 0. */
    String className(int index) {
        return index == 0 ? "" : text(unsigned(starts[index] + 1)).replace('/', '.');
    }

    /** Says whether there is a method at an index. */
    boolean isMethod(int index) {
        return starts[index] != 0 && bytes[starts[index]] == METHOD;
    }

    /** The method at an index: class, a dot, name. */
    String method(int index) {
        int nameAndType = unsigned(starts[index] + 1 + Short.BYTES);
        return className(unsigned(starts[index] + 1)) + "." + text(unsigned(starts[nameAndType] + 1));
    }

    private int unsigned(int position) {
        return Short.toUnsignedInt(in.getShort(position));
    }

    /** Bytes of a constant behind its tag. */
    private static int length(int tag, ByteBuffer in) {
        return switch (tag) {
            case UTF8 -> Short.BYTES + Short.toUnsignedInt(in.getShort(in.position()));
            case 3, 4, 9, METHOD, 11, 12, 17, 18 -> 4;
            case LONG, DOUBLE -> 8;
            case 7, 8, 16, 19, 20 -> 2;
            case 15 -> 3;
            default -> throw new ClassFormatError("constant with tag " + tag);
        };
    }
}
