package io.bastide.bench;

/** What a Java program costs that does nothing. */
public final class EmptyProgram {
    private EmptyProgram() {}

    /** Does nothing. */
    public static void main(String[] arguments) {}
}
