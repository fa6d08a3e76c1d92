package io.bastide.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsShowCommandTest {
    @TempDir
    Path folder;

    private SecretFolder secrets;

    @BeforeEach
    void seal() throws Exception {
        secrets = new SecretFolder(folder);
        secrets.seal("x.yaml", "ann");
    }

    @Test
    void showsTheStructureToAnybody() {
        CommandRun run = CommandRun.in(folder, "secrets", "show", "x.yaml");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("""
                apiVersion: v1
                kind: Secret
                stringData:
                    password: <encrypted, 12 bytes>
                    user: <encrypted, 4 bytes>
                """);
    }

    @Test
    void revealsTheFileOnlyWhenAsked() throws Exception {
        CommandRun hidden = CommandRun.in(folder, secrets.as("ann"), "secrets", "show", "x.yaml");
        CommandRun revealed = CommandRun.in(folder, secrets.as("ann"), "secrets", "show", "x.yaml", "--reveal");

        assertThat(hidden.out() + hidden.err()).doesNotContain(SecretFolder.PLANTED);
        assertThat(revealed.out()).isEqualTo(SecretFolder.MANIFEST);
    }

    @Test
    void revealsOneValueWithoutALineBreak() throws Exception {
        CommandRun run = CommandRun.in(
                folder, secrets.as("ann"), "secrets", "show", "x.yaml", "stringData", "password", "--reveal");

        assertThat(run.out()).isEqualTo(SecretFolder.PLANTED);
    }

    @Test
    void revealsItemsOfListsByNumber() throws Exception {
        secrets.seal("list.yaml", "stringData:\n    - a\n    - b\n", List.of(secrets.entry("ann")));

        CommandRun run =
                CommandRun.in(folder, secrets.as("ann"), "secrets", "show", "list.yaml", "stringData", "1", "--reveal");

        assertThat(run.out()).isEqualTo("b");
    }

    @Test
    void namesTheKeysThatThereAre() throws Exception {
        CommandRun run =
                CommandRun.in(folder, secrets.as("ann"), "secrets", "show", "x.yaml", "stringData", "pass", "--reveal");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("error: there is no `pass` below `stringData`; there is password, user\n");
    }

    @Test
    void doesNotShowAValueThatShouldHaveBeenEncrypted() throws Exception {
        secrets.tamper("x.yaml", "stringData:\n", "stringData:\n    open: " + SecretFolder.PLANTED + "\n");

        CommandRun run = CommandRun.in(folder, "secrets", "show", "x.yaml");

        assertThat(run.out())
                .contains("open: <not encrypted although it should be, 12 bytes>")
                .doesNotContain(SecretFolder.PLANTED);
    }

    @Test
    void revealsNothingOfAFileWhoseChecksumDoesNotFit() throws Exception {
        secrets.tamper("x.yaml", "kind: Secret", "kind: Other");

        CommandRun run = CommandRun.in(folder, secrets.as("ann"), "secrets", "show", "x.yaml", "--reveal");

        assertThat(run.exitCode()).isEqualTo(51);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("SOP108").doesNotContain(SecretFolder.PLANTED);
    }

    @Test
    void saysWhoCouldRevealIt() throws Exception {
        CommandRun run = CommandRun.in(folder, secrets.as("bob"), "secrets", "show", "x.yaml", "--reveal");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("SOP111", secrets.recipient("ann"));
    }

    @Test
    void showsABinaryFileAsOneNote() throws Exception {
        secrets.seal("key.bin", "12345", List.of(secrets.entry("ann")));

        CommandRun structure = CommandRun.in(folder, "secrets", "show", "key.bin");
        CommandRun plain = CommandRun.in(folder, secrets.as("ann"), "secrets", "show", "key.bin", "--reveal");

        assertThat(structure.out()).isEqualTo("<encrypted, 5 bytes>\n");
        assertThat(plain.out()).isEqualTo("12345");
    }
}
