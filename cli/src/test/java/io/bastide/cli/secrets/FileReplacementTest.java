package io.bastide.cli.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileReplacementTest {
    private static final byte[] OLD = "old".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NEW = "new".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.write(folder.resolve("x"), OLD);
    }

    @Test
    void keepsTheModeAndLeavesNoDraft() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));

        FileReplacement.replace(file, OLD, NEW);

        assertThat(file).hasContent("new");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-rw-r--"));
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void refusesToReplaceWhatSomebodyElseWrote() throws IOException {
        Files.writeString(file, "theirs");

        assertThatThrownBy(() -> FileReplacement.replace(file, OLD, NEW))
                .hasMessageContaining("changed by somebody else");

        assertThat(file).hasContent("theirs");
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void createsNothingWhereSomethingIs() throws IOException {
        assertThatThrownBy(() -> FileReplacement.create(file, NEW)).isInstanceOf(FileAlreadyExistsException.class);
        assertThatThrownBy(() -> FileReplacement.createPrivate(file, NEW, false))
                .isInstanceOf(FileAlreadyExistsException.class);

        assertThat(file).hasContent("old");
        assertThat(entries()).isEqualTo(1);
    }

    private long entries() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.count();
        }
    }
}
