package io.bastide.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.sops.age.AgeIdentityFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsKeygenCommandTest {
    @TempDir
    Path folder;

    @Test
    void writesAnIdentityThatOnlyTheOwnerCanReadAndPrintsItsPublicKey() throws Exception {
        CommandRun run = CommandRun.in(folder, "secrets", "keygen", "--out", "me.txt");

        Path file = folder.resolve("me.txt");
        assertThat(run.exitCode()).isZero();
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(run.out()).isEqualTo(recipient(Files.readAllBytes(file)) + "\n");
        assertThat(run.out() + run.err()).doesNotContain("SECRET");
    }

    @Test
    void neverOverwritesAnIdentityUnasked() throws Exception {
        Path file = Files.writeString(folder.resolve("me.txt"), "mine");

        CommandRun run = CommandRun.in(folder, "secrets", "keygen", "--out", "me.txt");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("`me.txt` is there already");
        assertThat(file).hasContent("mine");
    }

    @Test
    void overwritesWhenForcedAndNarrowsTheMode() throws Exception {
        Path file = Files.writeString(folder.resolve("me.txt"), "mine");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        CommandRun run = CommandRun.in(folder, "secrets", "keygen", "--out", "me.txt", "--force");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo(recipient(Files.readAllBytes(file)) + "\n");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void printsTheIdentityWhereNobodyLooks() throws Exception {
        CommandRun run = CommandRun.in(folder, "secrets", "keygen");

        String recipient = recipient(run.out().getBytes(StandardCharsets.US_ASCII));
        assertThat(run.err()).isEqualTo("public key: " + recipient + "\n");
    }

    @Test
    void printsNoIdentityToATerminal() {
        CommandRun run = CommandRun.typing("", folder, Map.of(), "secrets", "keygen");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out() + run.err()).doesNotContain("SECRET-KEY").contains("give --out FILE");
    }

    private static String recipient(byte[] identityFile) throws Exception {
        return AgeIdentityFile.read(identityFile)
                .identities()
                .get(0)
                .recipient()
                .text();
    }
}
