package io.bastide.compiler.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClassFileTest {
    private static byte[] bytes(Class<?> type) throws IOException {
        try (InputStream in = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
            return in.readAllBytes();
        }
    }

    /** Goes through the instructions of a method; gives the offset behind the last one. */
    private static int walk(ByteBuffer code) {
        int offset = 0;
        while (offset < code.limit()) {
            offset += Instructions.length(code, offset);
        }
        return offset;
    }

    @Test
    void readsWhatReflectionReads() throws IOException {
        for (Class<?> type : List.of(String.class, List.class, Stage.class, Thread.State.class, ClassFile.class)) {
            ClassFile file = ClassFile.of(bytes(type));

            assertThat(file.name()).isEqualTo(type.getName());
            assertThat(file.isInterface()).isEqualTo(type.isInterface());
            assertThat(file.methods().stream().filter(method -> !method.name().startsWith("<")))
                    .hasSameSizeAs(type.getDeclaredMethods());
        }
    }

    private enum Stage {
        ONE
    }

    @Test
    void namesSupertypes() throws IOException {
        assertThat(ClassFile.of(bytes(Integer.class)).supertypes())
                .startsWith("java.lang.Number", "java.lang.Comparable");
        assertThat(ClassFile.of(bytes(Object.class)).supertypes()).containsExactly("");
    }

    @Test
    void walksTheInstructionsOfEveryMethodOfThreePackages() throws IOException {
        Path base = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base");
        for (String folder : List.of("java/lang", "java/util", "sun/security/ssl")) {
            try (Stream<Path> files = Files.list(base.resolve(folder))) {
                for (Path path :
                        files.filter(file -> file.toString().endsWith(".class")).toList()) {
                    for (MethodFile method :
                            ClassFile.of(Files.readAllBytes(path)).methods()) {
                        assertThat(walk(method.code())).isEqualTo(method.code().limit());
                    }
                }
            }
        }
    }

    @Test
    void refusesAClassThatIsCutShort() throws IOException {
        byte[] whole = bytes(ClassFile.class);

        for (int length = 0; length < whole.length / 2; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> ClassFile.of(cut)).isInstanceOf(ClassFormatError.class);
        }
    }
}
