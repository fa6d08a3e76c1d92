package io.bastide.compiler.load;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A method or constructor of a class file. Source: Java Virtual Machine Specification, sections 4.6, 4.7.3 and 4.7.12.
 *
 * @param name its name
 * @param descriptor its parameters and result
 * @param access access flags
 * @param code its instructions, empty when it has none
 * @param lines which instruction begins which line
 */
record MethodFile(String name, String descriptor, int access, ByteBuffer code, List<LineStart> lines) {
    /** Copies the lines. */
    MethodFile {
        lines = List.copyOf(lines);
    }

    /** Reads a method; the buffer then stands behind it. */
    static MethodFile read(ByteBuffer in, ConstantPool constants) {
        int access = u2(in);
        String name = constants.text(u2(in));
        String descriptor = constants.text(u2(in));
        ByteBuffer code = ByteBuffer.allocate(0);
        List<LineStart> lines = new ArrayList<>();
        for (int left = u2(in); left > 0; left--) {
            String attribute = constants.text(u2(in));
            int end = in.getInt() + in.position();
            if (attribute.equals("Code")) {
                code = readCode(in, constants, lines);
            }
            in.position(end);
        }
        return new MethodFile(name, descriptor, access, code, lines);
    }

    /** Says whether it has this name and descriptor. */
    boolean isCalled(String otherName, String otherDescriptor) {
        return name.equals(otherName) && descriptor.equals(otherDescriptor);
    }

    /** 1-based line of its first instruction, 0 when unknown. */
    int firstLine() {
        return lineOf(0);
    }

    /**
     * 1-based line of an instruction, 0 when unknown.
     *
     * @param offset where the instruction begins in the code
     */
    int lineOf(int offset) {
        int line = 0;
        int nearest = -1;
        for (LineStart start : lines) {
            if (start.offset() <= offset && start.offset() > nearest) {
                nearest = start.offset();
                line = start.line();
            }
        }
        return line;
    }

    private static ByteBuffer readCode(ByteBuffer in, ConstantPool constants, List<LineStart> lines) {
        in.getInt(); // the sizes of its stack and of its local variables
        int length = in.getInt();
        ByteBuffer code = in.slice(in.position(), length);
        in.position(in.position() + length);
        int handlers = u2(in);
        in.position(in.position() + handlers * 4 * Short.BYTES);
        for (int left = u2(in); left > 0; left--) {
            String attribute = constants.text(u2(in));
            int end = in.getInt() + in.position();
            if (attribute.equals("LineNumberTable")) {
                for (int rows = u2(in); rows > 0; rows--) {
                    lines.add(new LineStart(u2(in), u2(in)));
                }
            }
            in.position(end);
        }
        return code;
    }

    private static int u2(ByteBuffer in) {
        return Short.toUnsignedInt(in.getShort());
    }

    /**
     * The first instruction of a line.
     *
     * @param offset where it begins in the code
     * @param line 1-based line
     */
    record LineStart(int offset, int line) {}
}
