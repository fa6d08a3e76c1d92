package io.bastide.compiler;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The version of this compiler. */
public final class ToolVersion {
    private static final String RESOURCE = "version.txt";

    private ToolVersion() {}

    /** The version, for example {@code 1.4.0}. */
    public static String number() {
        try (InputStream text = ToolVersion.class.getResourceAsStream(RESOURCE)) {
            if (text == null) {
                throw new IllegalStateException("the compiler was packaged without " + RESOURCE);
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("while reading " + RESOURCE, unreadable);
        }
    }

    /** Name and version, as the index states them, for example {@code bastide 1.4.0}. */
    public static String display() {
        return "bastide " + number();
    }
}
