package io.bastide.sops.format;

import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;

/** How much a reader takes before it gives up. */
public final class InputLimits {
    /** Most bytes of a file: 32 MiB. What Kubernetes takes is far below, and a file of any content fits 256 MiB of heap. */
    public static final int MAX_BYTES = 32 << 20;

    /** Most characters of a line of YAML, which the parser holds several times: 8 Mi. */
    public static final int MAX_LINE_LENGTH = 8 << 20;

    /** Most parts of a file: keys, values, comments, and beginnings and ends of mappings and lists. */
    public static final int MAX_PARTS = 1_000_000;

    /** Most levels of mappings and lists inside each other; far below what a thread's stack carries. */
    public static final int MAX_DEPTH = 128;

    /** Most nodes that aliases may add to a document. */
    public static final int MAX_ALIASED_NODES = 100_000;

    /**
     * Most lines in a row that are blank or comments. The YAML parser takes them all at once, in a time that grows with the
     * square of their number.
     */
    public static final int MAX_IDLE_LINES = 10_000;

    private InputLimits() {}

    /**
     * Refuses input that is too long.
     *
     * @throws SopsException {@code LIMIT_EXCEEDED}
     */
    public static void checkSize(byte[] bytes) throws SopsException {
        if (bytes.length > MAX_BYTES) {
            throw new SopsException(
                    SopsFault.LIMIT_EXCEEDED, "the file has %d bytes, more than %d".formatted(bytes.length, MAX_BYTES));
        }
    }

    /**
     * Refuses input of too many parts: few bytes make many objects.
     *
     * @param count parts that were read so far
     * @throws SopsException {@code LIMIT_EXCEEDED}
     */
    public static void checkParts(int count) throws SopsException {
        if (count > MAX_PARTS) {
            throw new SopsException(
                    SopsFault.LIMIT_EXCEEDED,
                    "the file has more than %d keys, values and comments".formatted(MAX_PARTS));
        }
    }

    /**
     * Refuses a line that is too long.
     *
     * @param length in characters
     * @throws SopsException {@code LIMIT_EXCEEDED}
     */
    public static void checkLineLength(int length) throws SopsException {
        if (length > MAX_LINE_LENGTH) {
            throw new SopsException(
                    SopsFault.LIMIT_EXCEEDED, "a line has more than %d characters".formatted(MAX_LINE_LENGTH));
        }
    }

    /**
     * Refuses too many lines in a row that say nothing.
     *
     * @param count lines so far that are blank or comments
     * @throws SopsException {@code LIMIT_EXCEEDED}
     */
    public static void checkIdleLines(int count) throws SopsException {
        if (count > MAX_IDLE_LINES) {
            throw new SopsException(
                    SopsFault.LIMIT_EXCEEDED,
                    "more than %d lines in a row are blank or comments".formatted(MAX_IDLE_LINES));
        }
    }

    /**
     * Refuses nesting that is too deep.
     *
     * @param depth levels of mappings and lists, the outermost counted as 1
     * @throws SopsException {@code LIMIT_EXCEEDED}
     */
    public static void checkDepth(int depth) throws SopsException {
        if (depth > MAX_DEPTH) {
            throw new SopsException(
                    SopsFault.LIMIT_EXCEEDED,
                    "mappings and lists are nested more than %d levels deep".formatted(MAX_DEPTH));
        }
    }
}
