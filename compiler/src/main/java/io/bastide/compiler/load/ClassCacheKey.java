package io.bastide.compiler.load;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Says everything that compiled classes depend on: the sources and their names, the content of the class path, the Java
 * compiler and its options. Two builds with equal keys compile to equal classes.
 */
final class ClassCacheKey {
    /** Rises when what is kept, or what it depends on, changes. */
    private static final int VERSION = 1;

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(told);

    private ClassCacheKey() {}

    /**
     * The key of a compilation, 64 lower-case hexadecimal digits.
     *
     * @param classPath what {@link ClassPathContent} says of each entry, in their order
     */
    static String of(List<SourceFile> sources, List<byte[]> classPath, List<String> options) {
        var key = new ClassCacheKey();
        try {
            key.out.writeInt(VERSION);
            key.text(Runtime.version().toString());
            key.out.writeInt(options.size());
            for (String option : options) {
                key.text(option);
            }
            key.out.writeInt(classPath.size());
            for (byte[] content : classPath) {
                key.out.writeInt(content.length);
                key.out.write(content);
            }
            for (SourceFile source : sources) {
                key.text(source.file());
                key.text(source.text());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return HexFormat.of().formatHex(sha256().digest(key.told.toByteArray()));
    }

    /** The hash by which content is told apart. */
    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java runtime has SHA-256", missing);
        }
    }

    private void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
