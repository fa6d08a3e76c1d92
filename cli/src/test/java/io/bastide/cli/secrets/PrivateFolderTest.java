package io.bastide.cli.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFolderTest {
    @TempDir
    Path elsewhere;

    @Test
    void isOpenToItsOwnerOnly() throws Exception {
        try (PrivateFolder folder = PrivateFolder.make(Map.of())) {
            Path file = folder.write("x.yaml", new byte[] {1, 2, 3});

            assertThat(file).hasBinaryContent(new byte[] {1, 2, 3});
            assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThat(Files.getPosixFilePermissions(file.getParent()))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void overwritesWhatIsStillReachableFromElsewhere() throws Exception {
        Path copy =
                Path.of("/dev/shm", "bastide-test-" + ProcessHandle.current().pid());
        try {
            try (PrivateFolder folder = PrivateFolder.make(Map.of())) {
                Path file = folder.write("x.yaml", new byte[] {1, 2, 3});
                assumeThat(file.startsWith("/dev/shm")).isTrue();
                Files.createLink(copy, file);
            }

            assertThat(copy).hasBinaryContent(new byte[] {0, 0, 0});
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    @Test
    void removesReadOnlyFilesAndFoldersThatAnEditorLeft() throws Exception {
        Path root;
        try (PrivateFolder folder = PrivateFolder.make(Map.of())) {
            root = Objects.requireNonNull(folder.write("x.yaml", new byte[0]).getParent());
            Path below = Files.createDirectories(root.resolve("backup"));
            Path file = Files.writeString(below.resolve("x.yaml"), "text");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
            Files.createSymbolicLink(root.resolve("link"), elsewhere);
        }

        assertThat(root).doesNotExist();
        assertThat(elsewhere).exists();
    }

    @Test
    void doesNotTrustARuntimeFolderThatIsOnDisk() throws Exception {
        boolean isOnDisk = !Files.getFileStore(elsewhere).type().equals("tmpfs");
        try (PrivateFolder folder = PrivateFolder.make(Map.of("XDG_RUNTIME_DIR", elsewhere.toString()))) {
            Path file = folder.write("x.yaml", new byte[0]);

            assertThat(!file.startsWith(elsewhere)).isEqualTo(isOnDisk);
        }
    }
}
