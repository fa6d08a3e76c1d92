package io.bastide.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
    @TempDir
    Path folder;

    @Test
    void isContentWithAJdkAlone() {
        CommandRun run = CommandRun.in(folder, Map.of("PATH", folder.toString()), "doctor");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(System.getProperty("java.version"), "a JDK: compiles specs")
                .containsPattern("kustomize +missing")
                .endsWith("all that is needed is there\n");
    }

    @Test
    void writesJsonOfAVersionedForm() {
        CommandRun run = CommandRun.in(folder, Map.of("PATH", folder.toString()), "doctor", "--format", "json");

        assertThat(run.out())
                .startsWith("{\n  \"version\": 1,\n  \"good\": true,")
                .contains("\"name\": \"kubeconform\"", "\"cache\": {", "\"archive\": null");
    }

    @Test
    void tellsWhereIdentitiesAreAndNothingOfThem() throws Exception {
        SecretFolder secrets = new SecretFolder(folder);
        String identity = secrets.as("ann").get("SOPS_AGE_KEY");
        Path file = Files.writeString(folder.resolve("keys.txt"), identity);
        Path trap = folder.resolve("was-run");
        Map<String, String> environment =
                Map.of("PATH", "", "SOPS_AGE_KEY_FILE", file.toString(), "SOPS_AGE_KEY_CMD", "touch '" + trap + "'");

        CommandRun text = CommandRun.in(folder, environment, "doctor");
        CommandRun json = CommandRun.in(folder, environment, "doctor", "--format", "json");

        assertThat(text.out())
                .containsPattern("age +1 usable +SOPS_AGE_KEY_FILE `" + file + "`")
                .contains("not usable here: a command, which is not run here")
                .doesNotContain("SECRET-KEY");
        assertThat(json.out()).contains("\"usable\": 1", "\"problem\": null").doesNotContain("SECRET-KEY");
        assertThat(trap).doesNotExist();
    }

    @Test
    void staysContentWhenIdentitiesCannotBeRead() {
        CommandRun run = CommandRun.in(folder, Map.of("PATH", "", "SOPS_AGE_KEY_FILE", "/nowhere/keys"), "doctor");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("SOPS_AGE_KEY_FILE cannot be read: `/nowhere/keys`");
    }
}
