package io.bastide.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsVerifyCommandTest {
    @TempDir
    Path folder;

    private SecretFolder secrets;

    @BeforeEach
    void seal() throws Exception {
        secrets = new SecretFolder(folder);
        secrets.seal("ann.yaml", "ann");
        secrets.seal("both.yaml", "ann", "bob");
    }

    @Test
    void isContentWithWholeFiles() throws Exception {
        CommandRun run = CommandRun.in(folder, secrets.as("ann"), "secrets", "verify");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("2 of 2 files verified\n");
    }

    @Test
    void endsLikeSopsWhenAChecksumDoesNotFit() throws Exception {
        secrets.tamper("ann.yaml", "kind: Secret", "kind: Other");

        CommandRun run = CommandRun.in(folder, secrets.as("ann"), "secrets", "verify");

        assertThat(run.exitCode()).isEqualTo(51);
        assertThat(run.out())
                .contains("error[SOP108] mac-mismatch: `ann.yaml` cannot be used: the checksum does not fit")
                .contains("--> ann.yaml#/sops/mac")
                .endsWith("1 error, 0 warnings, 0 suppressed; 1 of 2 files verified\n")
                .doesNotContain(SecretFolder.PLANTED);
    }

    @Test
    void takesAFileThatNobodyOpensForAFinding() throws Exception {
        CommandRun run = CommandRun.in(folder, secrets.as("bob"), "secrets", "verify");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("error[SOP111] no-key: `ann.yaml`", secrets.recipient("ann"));
    }

    @Test
    void onlyCountsSuchFilesWhenAskedForWhatIsPossible() throws Exception {
        CommandRun run = CommandRun.in(folder, secrets.as("bob"), "secrets", "verify", "--if-possible");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("1 of 2 files verified, 1 left out: no identity at hand opens them\n");
    }

    @Test
    void findsAFileWhoseMetadataIsGone() throws Exception {
        String text = Files.readString(folder.resolve("ann.yaml"));
        Files.writeString(folder.resolve("ann.yaml"), text.substring(0, text.indexOf("\nsops:") + 1));

        CommandRun run = CommandRun.in(folder, secrets.as("ann"), "secrets", "verify", "--if-possible");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("error[SOP103] not-encrypted: `ann.yaml`");
    }

    @Test
    void tellsProgramsTheRuleAndThePlace() throws Exception {
        secrets.tamper("ann.yaml", "kind: Secret", "kind: Other");

        CommandRun json = CommandRun.in(folder, secrets.as("ann"), "secrets", "verify", "--format", "json");
        CommandRun sarif = CommandRun.in(folder, secrets.as("ann"), "secrets", "verify", "--format", "sarif");

        assertThat(json.exitCode()).isEqualTo(51);
        assertThat(json.out()).contains("\"SOP108\"", "ann.yaml").doesNotContain(SecretFolder.PLANTED);
        assertThat(sarif.exitCode()).isEqualTo(51);
        assertThat(sarif.out())
                .contains("\"ruleId\": \"SOP108\"", "\"uri\": \"ann.yaml\"", "\"fullyQualifiedName\": \"/sops/mac\"")
                .doesNotContain(SecretFolder.PLANTED);
    }

    @Test
    void saysOnceThatIdentitiesCannotBeRead() {
        CommandRun run = CommandRun.in(
                folder, Map.of("SOPS_AGE_KEY", "AGE-SECRET-KEY-1" + SecretFolder.PLANTED), "secrets", "verify");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).containsOnlyOnce("error[SOP117]").doesNotContain(SecretFolder.PLANTED);
    }

    @Test
    void asksACommandForTheIdentitiesOfEachFile() throws Exception {
        Path script = folder.resolve("ask.sh");
        String ann = secrets.as("ann").get("SOPS_AGE_KEY");
        String bob = secrets.as("bob").get("SOPS_AGE_KEY");
        Files.writeString(script, """
                if [ "$SOPS_AGE_RECIPIENT" = %s ]; then echo '%s'; fi
                if [ "$SOPS_AGE_RECIPIENT" = %s ]; then echo '%s'; fi
                """.formatted(secrets.recipient("ann"), ann, secrets.recipient("bob"), bob));
        secrets.seal("bob.yaml", "bob");
        Files.delete(folder.resolve("both.yaml"));

        CommandRun run = CommandRun.in(folder, Map.of("SOPS_AGE_KEY_CMD", "sh '" + script + "'"), "secrets", "verify");

        assertThat(run.out()).isEqualTo("2 of 2 files verified\n");
    }
}
