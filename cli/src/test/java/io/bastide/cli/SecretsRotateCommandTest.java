package io.bastide.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.sops.SopsFile;
import io.bastide.sops.SopsFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsRotateCommandTest {
    @TempDir
    Path folder;

    private SecretFolder secrets;
    private Path file;

    @BeforeEach
    void seal() throws Exception {
        secrets = new SecretFolder(folder);
        file = secrets.seal("x.yaml", "ann", "bob");
    }

    @Test
    void encryptsEverythingAnewAndKeepsTheModeOfTheFile() throws Exception {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        String before = value();

        CommandRun run = CommandRun.in(folder, secrets.as("ann"), "secrets", "rotate");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("rotated    x.yaml\n1 rotated\n");
        assertThat(value()).isNotEqualTo(before);
        assertThat(secrets.open("x.yaml")).isEqualTo(SecretFolder.MANIFEST);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-r-----"));
        assertThat(names()).containsExactly("x.yaml");
    }

    @Test
    void writesNothingWhenDry() throws Exception {
        byte[] before = Files.readAllBytes(file);

        CommandRun run = CommandRun.in(folder, secrets.as("ann"), "secrets", "rotate", "--dry-run");

        assertThat(run.out()).isEqualTo("rotated    x.yaml\n1 rotated; nothing was written\n");
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void goesOnWithOtherFilesWhenOneFails() throws Exception {
        Path closed = secrets.seal("a.yaml", "eve");
        byte[] before = Files.readAllBytes(closed);

        CommandRun run = CommandRun.in(folder, secrets.as("ann"), "secrets", "rotate");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("failed     a.yaml: no identity at hand opens the data key")
                .endsWith("rotated    x.yaml\n1 rotated, 1 failed\n");
        assertThat(closed).hasBinaryContent(before);
    }

    @Test
    void leavesAFileAloneWhoseChecksumDoesNotFit() throws Exception {
        secrets.tamper("x.yaml", "kind: Secret", "kind: Other");
        byte[] before = Files.readAllBytes(file);

        CommandRun run = CommandRun.in(folder, secrets.as("ann"), "secrets", "rotate");

        assertThat(run.exitCode()).isEqualTo(51);
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void rotatesTheFileBehindASymbolicLink() throws Exception {
        String before = value();
        Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), file);

        CommandRun.in(folder, secrets.as("ann"), "secrets", "rotate", "link.yaml");

        assertThat(link).isSymbolicLink();
        assertThat(value()).isNotEqualTo(before);
    }

    @Test
    void reportsToPrograms() throws Exception {
        CommandRun run = CommandRun.in(folder, secrets.as("ann"), "secrets", "rotate", "--format", "json");

        assertThat(run.out())
                .contains("\"version\": 1", "\"dryRun\": false", "\"path\": \"x.yaml\"", "\"outcome\": \"rotated\"")
                .doesNotContain(SecretFolder.PLANTED);
    }

    private String value() throws Exception {
        SopsFile read = SopsFile.read(Files.readAllBytes(file), SopsFormat.YAML);
        return read.documents().toString()
                + Files.readString(file)
                        .lines()
                        .filter(line -> line.contains("password"))
                        .toList();
    }

    private List<String> names() throws Exception {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}
