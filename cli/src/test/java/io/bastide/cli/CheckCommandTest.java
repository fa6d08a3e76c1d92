package io.bastide.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    @TempDir
    Path folder;

    @Test
    void saysInOneLineThatThereIsNothingToSay() throws IOException {
        SampleSpec spec = SampleSpec.in(folder);

        CommandRun run = CommandRun.in(folder, "check");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).matches("no findings, \\d+ objects checked\\R");
        assertThat(spec.output()).doesNotExist();
    }

    @Test
    void countsTheObjectsOfOneEnvironmentAlone() throws IOException {
        SampleSpec.in(folder);

        CommandRun run = CommandRun.in(folder, "check", "--env", "dev");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).matches("no findings, 1\\d objects checked\\R");
    }

    @Test
    void endsWithOneWhenThereAreErrors() throws IOException {
        SampleSpec.in(folder).edit("web:1.0", "web:latest");

        CommandRun run = CommandRun.in(folder, "check");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("error[", "Shop.java:");
    }

    @Test
    void suggestsTheEnvironmentThatWasProbablyMeant() throws IOException {
        SampleSpec.in(folder);

        CommandRun run = CommandRun.in(folder, "check", "--env", "prdo");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("error: there is no environment `prdo`; did you mean `prod`?\n");
    }

    @Test
    void namesTheClustersOfTheEnvironmentThatIsMeant() throws IOException {
        SampleSpec.in(folder);

        CommandRun run = CommandRun.in(folder, "check", "--env", "prod", "--cluster", "north");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("there is no cluster in environment `prod` called `north`; there are east, west");
    }

    @Test
    void namesTheTenantsWhenNoneIsLikeTheOneAskedFor() throws IOException {
        SampleSpec.in(folder);

        CommandRun run = CommandRun.in(folder, "check", "--tenant", "billing");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("there is no tenant `billing`; there is shop");
    }
}
