package io.bastide.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsListCommandTest {
    @TempDir
    Path folder;

    private SecretFolder secrets;

    @BeforeEach
    void begin() {
        secrets = new SecretFolder(folder);
    }

    @Test
    void listsFilesOfAllFormatsWithTheirRecipients() throws Exception {
        secrets.seal("a/x.sops.yaml", "ann", "bob");
        secrets.seal("a/y.json", "{\"stringData\": {\"k\": \"v\"}}", List.of(secrets.entry("ann")));
        secrets.seal("b.env", "K=v\n", List.of(secrets.entry("ann")));
        secrets.seal("c.bin", "anything", List.of(secrets.entry("ann")));
        Files.writeString(folder.resolve("plain.yaml"), "sops: a word\n");

        CommandRun run = CommandRun.in(folder, "secrets", "list");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines().map(line -> line.split(" +", -1)[0] + " " + line.split(" +", -1)[1]))
                .containsExactly("FILE FORMAT", "a/x.sops.yaml yaml", "a/y.json json", "b.env dotenv", "c.bin binary");
        assertThat(run.out())
                .contains("2026-03-04T05:06:07Z  " + secrets.recipient("ann").substring(0, 12) + "...");
    }

    @Test
    void looksIntoTheOutputFolderFirst() throws Exception {
        secrets.seal("deploy/x.yaml", "ann");
        secrets.seal("other/y.yaml", "ann");

        CommandRun run = CommandRun.in(folder, "secrets", "list");

        assertThat(run.out()).contains("deploy/x.yaml").doesNotContain("other");
    }

    @Test
    void tellsProgramsWholeRecipients() throws Exception {
        secrets.seal("x.yaml", "ann");

        CommandRun run = CommandRun.in(folder, "secrets", "list", "--format", "json");

        assertThat(run.out())
                .startsWith("{\n  \"version\": 1,\n  \"files\": [")
                .contains("\"path\": \"x.yaml\"", "\"format\": \"yaml\"", "\"" + secrets.recipient("ann") + "\"");
    }

    @Test
    void showsWhatCannotBeRead() throws Exception {
        secrets.seal("x.yaml", "ann");
        secrets.tamper("x.yaml", "lastmodified:", "lostmodified:");

        CommandRun run = CommandRun.in(folder, "secrets", "list", "x.yaml");

        assertThat(run.out()).containsPattern("x\\.yaml +- +- +.*lastmodified");
    }

    @Test
    void refusesAPathThatIsNotThere() {
        CommandRun run = CommandRun.in(folder, "secrets", "list", "nowhere");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("there is no `nowhere`");
    }
}
