package io.bastide.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsUpdateKeysCommandTest {
    @TempDir
    Path folder;

    private SecretFolder secrets;
    private Path file;

    @BeforeEach
    void seal() throws Exception {
        secrets = new SecretFolder(folder);
        file = secrets.seal("team/x.yaml", "ann", "bob");
    }

    @Test
    void addsARecipientAndLeavesValuesAsTheyAre() throws Exception {
        secrets.rule(".sops.yaml", "ann", "bob", "eve");
        String before = values();

        CommandRun run = CommandRun.in(folder, secrets.as("ann"), "secrets", "updatekeys");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("""
                updated    team/x.yaml
                           + %s
                1 updated
                """.formatted(secrets.recipient("eve")));
        assertThat(values()).isEqualTo(before);
        assertThat(verify("eve")).isZero();
    }

    @Test
    void saysThatWhoWasRemovedMayKnowTheDataKey() throws Exception {
        secrets.rule(".sops.yaml", "ann");

        CommandRun run = CommandRun.in(folder, secrets.as("ann"), "secrets", "updatekeys");

        assertThat(run.out())
                .contains("- " + secrets.recipient("bob"))
                .contains("may still know the data key", "`bastide secrets rotate team/x.yaml`");
        assertThat(verify("bob")).isEqualTo(1);
    }

    @Test
    void makesANewDataKeyWhereSomebodyIsRemoved() throws Exception {
        secrets.rule(".sops.yaml", "ann");
        String before = values();

        CommandRun run = CommandRun.in(folder, secrets.as("ann"), "secrets", "updatekeys", "--rotate");

        assertThat(run.out()).startsWith("rotated    team/x.yaml\n").doesNotContain("may still know");
        assertThat(values()).isNotEqualTo(before);
        assertThat(secrets.open("team/x.yaml")).isEqualTo(SecretFolder.MANIFEST);
    }

    @Test
    void canBeRunByWhoIsRemoved() throws Exception {
        secrets.rule(".sops.yaml", "ann");

        CommandRun run = CommandRun.in(folder, secrets.as("bob"), "secrets", "updatekeys", "--rotate");

        assertThat(run.exitCode()).isZero();
        assertThat(verify("bob")).isEqualTo(1);
        assertThat(verify("ann")).isZero();
    }

    @Test
    void leavesAFileWithTheSameRecipientsUntouchedWithoutAnyIdentity() throws Exception {
        secrets.rule(".sops.yaml", "bob", "ann");
        byte[] before = Files.readAllBytes(file);

        CommandRun run = CommandRun.in(folder, "secrets", "updatekeys");

        assertThat(run.out()).isEqualTo("unchanged  team/x.yaml\n1 unchanged\n");
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void takesTheNearestConfigurationWhereverItIsStarted() throws Exception {
        secrets.rule(".sops.yaml", "eve");
        secrets.rule("team/.sops.yaml", "ann", "bob");

        CommandRun run = CommandRun.in(folder, "secrets", "updatekeys");

        assertThat(run.out()).contains("1 unchanged");
    }

    @Test
    void takesTheConfigurationThatIsNamed() throws Exception {
        secrets.rule("team/.sops.yaml", "eve");
        secrets.rule("other.yaml", "ann", "bob");

        CommandRun run = CommandRun.in(folder, "secrets", "updatekeys", "team", "--config", "other.yaml");

        assertThat(run.out()).contains("1 unchanged");
    }

    @Test
    void failsWithoutARule() throws Exception {
        CommandRun run = CommandRun.in(folder, secrets.as("ann"), "secrets", "updatekeys");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("failed     team/x.yaml: there is no `.sops.yaml`");
    }

    @Test
    void warnsOfAConfigurationThatOnlySeemsToCount() throws Exception {
        secrets.rule(".sops.yaml", "ann", "bob");
        secrets.rule("team/.sops.yml", "eve");

        CommandRun run = CommandRun.in(folder, "secrets", "updatekeys");

        assertThat(run.err()).contains("note: ", ".sops.yml` is ignored");
    }

    private int verify(String person) throws Exception {
        return CommandRun.in(folder, secrets.as(person), "secrets", "verify", "team")
                .exitCode();
    }

    /** Everything above the metadata, as it stands in the file. */
    private String values() throws Exception {
        String text = Files.readString(file);
        return text.substring(0, text.indexOf("\nsops:"));
    }
}
