package io.bastide.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a checkout of its own, with a Maven and a Java that only say what they are asked. */
class LauncherTest {
    private static final String MAVEN = """
            echo "$@" >>"$LOG/mvn"
            [ ! -e "$LOG/maven-fails" ] || { echo 'the sources are wrong'; exit 1; }
            sleep 0.3
            mkdir -p "$CHECKOUT/cli/target/dist/lib"
            echo jar >"$CHECKOUT/cli/target/dist/lib/bastide-cli.jar"
            """;

    private static final String JAVA = """
            case "$*" in
                *ArchiveClassesAtExit*) touch "$LOG/archived" ;;
                *java.args*) for word in "$@"; do echo "<$word>"; done ;;
            esac
            """;

    @TempDir
    Path folder;

    private Path checkout;
    private Path log;

    @BeforeEach
    void layOutACheckout() throws IOException {
        checkout = Files.createDirectories(folder.resolve("a check out"));
        log = Files.createDirectories(folder.resolve("log"));
        Path root = Path.of(System.getProperty("bastide.root"));
        copy(root.resolve("bastide"), checkout.resolve("bastide"));
        for (String file : List.of("build", "is-stale")) {
            copy(
                    root.resolve("cli/src/launcher").resolve(file),
                    checkout.resolve("cli/src/launcher").resolve(file));
        }
        write(checkout.resolve("pom.xml"), "<project/>");
        write(checkout.resolve("dsl/src/main/java/Dsl.java"), "class Dsl {}");
        write(checkout.resolve("examples/online-boutique/src/main/java/Shop.java"), "class Shop {}");
        script(folder.resolve("bin/mvn"), MAVEN);
        script(folder.resolve("bin/java"), JAVA);
    }

    @Test
    void buildsOnFirstUseAndStartsTheCommand() throws Exception {
        Run run = start(folder, "./a check out/bastide", "build", "a spec");

        assertThat(run.exitCode).isZero();
        assertThat(run.err).contains("bastide: building the command");
        assertThat(run.out)
                .contains("<@")
                .contains("/cli/target/launch/java.args>\n<io.bastide.cli.Main>\n<build>\n<a spec>\n");
        assertThat(log.resolve("archived")).exists();
    }

    @Test
    void doesNotBuildASecondTime() throws Exception {
        start(folder, "./a check out/bastide");

        Run run = start(folder, "./a check out/bastide");

        assertThat(run.err).isEmpty();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void buildsAgainWhenASourceChanged() throws Exception {
        start(folder, "./a check out/bastide");
        Path source = checkout.resolve("dsl/src/main/java/Dsl.java");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plus(Duration.ofSeconds(2))));

        start(folder, "./a check out/bastide");

        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void buildsAgainWhenASourceIsGone() throws Exception {
        write(checkout.resolve("dsl/src/main/java/Old.java"), "class Old {}");
        start(folder, "./a check out/bastide");
        Files.delete(checkout.resolve("dsl/src/main/java/Old.java"));

        start(folder, "./a check out/bastide");

        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void looksAtNoSourceWhenToldSo() throws Exception {
        start(folder, "./a check out/bastide");
        write(checkout.resolve("dsl/src/main/java/More.java"), "class More {}");

        start(folder, "env", "BASTIDE_REBUILD=never", "./a check out/bastide");

        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void worksThroughLinksFromAnyFolder() throws Exception {
        Path elsewhere = Files.createDirectories(folder.resolve("else where"));
        Files.createSymbolicLink(folder.resolve("first"), Path.of("a check out", "bastide"));
        Files.createSymbolicLink(elsewhere.resolve("bst"), Path.of("..", "first"));

        Run run = start(elsewhere, "./bst", "check");

        assertThat(run.exitCode).as(run.err).isZero();
        assertThat(run.out).endsWith("<io.bastide.cli.Main>\n<check>\n");
    }

    @Test
    void buildsOnceWhenTwoAreStartedAtOnce() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            processes.add(process(folder, folder.resolve("out" + i), "./a check out/bastide", "build"));
        }

        for (Process process : processes) {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        }
        assertThat(builds()).isEqualTo(1);
        assertThat(folder.resolve("out2")).content().contains("<io.bastide.cli.Main>");
    }

    @Test
    void takesOverFromABuildThatIsGone() throws Exception {
        write(checkout.resolve("cli/target/launch.lock/pid"), "999999999");

        Run run = start(folder, "./a check out/bastide", "build");

        assertThat(run.exitCode).isZero();
        assertThat(checkout.resolve("cli/target/launch.lock")).doesNotExist();
    }

    @Test
    void showsWhatMavenSaidWhenItFails() throws Exception {
        write(log.resolve("maven-fails"), "");

        Run run = start(folder, "./a check out/bastide", "build");

        assertThat(run.exitCode).isEqualTo(3);
        assertThat(run.out).isEmpty();
        assertThat(run.err).contains("the sources are wrong", "Maven could not build the command");
        assertThat(checkout.resolve("cli/target/launch.lock")).doesNotExist();
    }

    @Test
    void keepsTheOldCommandWhenANewBuildFails() throws Exception {
        start(folder, "./a check out/bastide");
        write(log.resolve("maven-fails"), "");
        write(checkout.resolve("dsl/src/main/java/More.java"), "class More {");

        Run failed = start(folder, "./a check out/bastide", "build");
        Run old = start(folder, "env", "BASTIDE_REBUILD=never", "./a check out/bastide", "build");

        assertThat(failed.exitCode).isEqualTo(3);
        assertThat(old.exitCode).isZero();
        try (Stream<Path> jars = Files.walk(checkout.resolve("cli/target/launch"))) {
            assertThat(jars.filter(path -> path.toString().endsWith(".jar"))).hasSize(1);
        }
    }

    private record Run(int exitCode, String out, String err) {}

    private Run start(Path from, String... command) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Process process = process(from, out, command);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), Files.readString(out), Files.readString(Path.of(out + ".err")));
    }

    private Process process(Path from, Path out, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(from.toFile())
                .redirectOutput(out.toFile())
                .redirectError(Path.of(out + ".err").toFile());
        builder.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        builder.environment().put("LOG", log.toString());
        builder.environment().put("CHECKOUT", checkout.toString());
        builder.environment().remove("JAVA_HOME");
        builder.environment().remove("BASTIDE_REBUILD");
        return builder.start();
    }

    private long builds() throws IOException {
        return Files.readAllLines(log.resolve("mvn")).size();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
    }

    private static void script(Path file, String text) throws IOException {
        write(file, "#!/bin/sh\n" + text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
