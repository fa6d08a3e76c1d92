package io.bastide.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
}
