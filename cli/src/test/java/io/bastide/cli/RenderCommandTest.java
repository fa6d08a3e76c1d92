package io.bastide.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderCommandTest {
    @TempDir
    Path folder;

    @Test
    void printsTheObjectsOfOnePlaceAsOneStream() throws IOException {
        SampleSpec spec = SampleSpec.in(folder);

        CommandRun run = CommandRun.in(folder, "render", "--env", "prod", "--cluster", "east");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("replicas: 5", "host: east.example", "\n---\n");
        assertThat(spec.output()).doesNotExist();
    }

    @Test
    void needsNoClusterWhereThereIsOne() throws IOException {
        SampleSpec.in(folder);

        CommandRun run = CommandRun.in(folder, "render", "--env", "dev");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("registry.example/web:1.0");
    }

    @Test
    void asksForTheEnvironmentWhereThereAreSeveral() throws IOException {
        SampleSpec.in(folder);

        CommandRun run = CommandRun.in(folder, "render");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("error: there are several environments; choose one with --env: dev, prod\n");
    }

    @Test
    void asksForTheClusterWhereThereAreSeveral() throws IOException {
        SampleSpec.in(folder);

        CommandRun run = CommandRun.in(folder, "render", "--env", "prod");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("choose one with --cluster: east, west");
    }

    @Test
    void keepsFindingsAwayFromStandardOutput() throws IOException {
        SampleSpec.in(folder).edit("web:1.0", "web:latest");

        CommandRun run = CommandRun.in(folder, "render", "--env", "dev");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("error[");
    }
}
