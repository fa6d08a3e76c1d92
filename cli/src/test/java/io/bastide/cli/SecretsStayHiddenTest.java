package io.bastide.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.sops.fault.SopsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plants secrets in every kind of source and looks for them in everything that a build leaves behind or says. */
class SecretsStayHiddenTest {
    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

    @TempDir
    Path root;

    private SecretSpec spec;
    private Path cache;
    private FileTime begin;
    private final List<String> planted = new ArrayList<>(
            List.of(SecretSpec.VARIABLE, SecretSpec.TEXT_FILE, SecretSpec.BINARY_FILE, SecretSpec.SOPS_FILE));

    @BeforeEach
    void buildOnce() throws IOException, SopsException {
        begin = FileTime.fromMillis(System.currentTimeMillis() - 1000);
        spec = SecretSpec.in(root.resolve("project"));
        cache = root.resolve("cache");
        CommandRun run = run(spec.environment(), "build", "--verbose");
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        planted.add(spec.identity());
        planted.add(spec.value("files", "password"));
        planted.add(spec.value("db", "stand-in"));
        planted.addAll(spec.value("tls", "tls.key")
                .lines()
                .filter(line -> line.length() > 20)
                .toList());
        assertHidden(run);
    }

    @Test
    void findsWhatIsPlanted() throws IOException, SopsException {
        assertThat(leaks(spec.folder().resolve("private")))
                .contains("text: " + SecretSpec.TEXT_FILE, "binary: " + SecretSpec.BINARY_FILE)
                .anyMatch(leak -> leak.startsWith("keys.txt: AGE-SECRET-KEY-"));
        assertThat(spec.value("db", "variable")).isEqualTo(SecretSpec.VARIABLE);
        assertThat(spec.value("files", "sops")).isEqualTo(SecretSpec.SOPS_FILE);
    }

    @Test
    void inTheOutputAndItsIndex() throws IOException {
        assertThat(spec.output().resolve("index.json")).exists();

        assertThat(leaks(spec.output())).isEmpty();
    }

    @Test
    void inTheCacheAndTheTemporaryFolder() throws IOException {
        assertThat(leaks(cache)).isEmpty();
        for (Path fresh : freshTemporaryFiles()) {
            assertThat(leaks(fresh)).as(fresh.toString()).isEmpty();
        }
    }

    @Test
    void inTheNotesOfTheLastBuild() throws IOException {
        spec.edit("SecretSource.variable(\"DB_PASSWORD\")", "SecretSource.file(\"private/text\")")
                .edit("SecretSource.variable(\"EMPTY\")", "SecretSource.file(\"private/text\")");
        SortedMap<String, String> environment = spec.environment();
        environment.keySet().removeAll(List.of("DB_PASSWORD", "EMPTY"));

        assertHidden(run(environment, "build"));
        CommandRun again = run(environment, "build");

        assertHidden(again);
        try (Stream<Path> notes = Files.list(cache.resolve("builds"))) {
            assertThat(notes).isNotEmpty();
        }
        assertThat(leaks(cache)).isEmpty();
    }

    @Test
    void inTheFindingsOfEveryFormat() throws IOException {
        spec.edit("Secret.named(\"files\")", "Secret.of(\"files\", io.bastide.dsl.secret.SecretType.DOCKER_CONFIG)")
                .edit(".value(\"text\"", ".value(\".dockerconfigjson\"")
                .edit("\"token\"", "\"" + "tokens" + "\"");

        for (String format : List.of("text", "json", "sarif")) {
            CommandRun run = run(spec.environment(), "build", "--format", format);

            assertThat(run.out() + run.err()).as(format).contains("SOP009", "SOP017");
            assertHidden(run);
        }
    }

    @Test
    void inTheFindingsAboutMalformedValues() throws IOException {
        spec.edit("Secret.named(\"files\")", "Secret.of(\"files\", io.bastide.dsl.secret.SecretType.DOCKER_CONFIG)")
                .edit(".value(\"text\"", ".value(\".dockerconfigjson\"");

        CommandRun run = run(spec.environment(), "build");

        assertThat(run.out() + run.err()).contains("SOP010");
        assertHidden(run);
    }

    @Test
    void inTheFindingsAboutMalformedIdentities() throws IOException {
        SortedMap<String, String> environment = spec.environment();
        String damaged = spec.identity().substring(0, 60) + "QQQQQ";
        planted.add(damaged);
        environment.put("SOPS_AGE_KEY", damaged);

        CommandRun run = run(environment, "build");

        assertThat(run.out() + run.err()).contains("SOP013");
        assertHidden(run);
    }

    @Test
    void inTheFindingsAboutDamagedFiles() throws IOException {
        Path file = spec.output().resolve("overlays/prod/west/shop/files.sops.yaml");
        Files.writeString(file, Files.readString(file).replace("name: files", "name: false"));

        CommandRun run = run(spec.environment(), "build", "--format", "json");

        assertThat(run.out() + run.err()).contains("SOP012");
        assertHidden(run);
    }

    @Test
    void inWhatOtherCommandsShow() throws IOException {
        for (List<String> command : List.of(
                List.of("check"),
                List.of("render"),
                List.of("diff"),
                List.of("explain", "deploy/overlays/prod/west/shop/db.sops.yaml:1"),
                List.of("build", "--regenerate", "shop/files"))) {
            CommandRun run = run(spec.environment(), command.toArray(String[]::new));

            assertThat(run.exitCode()).as(command + run.err()).isLessThanOrEqualTo(1);
            assertHidden(run);
        }
    }

    @Test
    void inTheTraceOfAnInternalError() throws IOException {
        spec.edit("Recipients.of(", "Recipients.of(Recipient.of(\"gcp_kms\", \"projects/p\"), ");

        CommandRun run = run(spec.environment(), "build");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(3);
        assertHidden(run);
        try (Stream<Path> crashes = Files.list(cache.resolve("crashes"))) {
            assertThat(crashes)
                    .singleElement()
                    .satisfies(
                            crash -> assertThat(Files.readString(crash)).contains("FailingKeyService", "cannot wrap"));
        }
        assertThat(leaks(cache)).isEmpty();
    }

    private void assertHidden(CommandRun run) throws IOException {
        assertThat(leaks("standard output", run.out().getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(leaks("standard error", run.err().getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(leaks(spec.output())).isEmpty();
        assertThat(leaks(cache)).isEmpty();
    }

    private CommandRun run(Map<String, String> variables, String... arguments) {
        SortedMap<String, String> environment = new TreeMap<>(variables);
        environment.put("BASTIDE_CACHE", cache.toString());
        LastBuild notes = LastBuild.of(cache, spec.folder().toString(), false, arguments);
        return CommandRun.noting(notes, spec.folder(), environment, arguments);
    }

    /** Which planted texts stand in which files, as they are, in Base64 or in hexadecimal digits. */
    private List<String> leaks(Path place) throws IOException {
        List<String> leaks = new ArrayList<>();
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                leaks.addAll(leaks(file.getFileName().toString(), Files.readAllBytes(file)));
            }
        }
        return leaks;
    }

    private List<String> leaks(String name, byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        return planted.stream()
                .filter(secret ->
                        Stream.of(secret, base64(secret), hexadecimal(secret)).anyMatch(text::contains))
                .map(secret -> name + ": " + secret)
                .toList();
    }

    private static String base64(String secret) {
        return Base64.getEncoder().withoutPadding().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
    }

    private static String hexadecimal(String secret) {
        return HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8));
    }

    /** What was put into the temporary folder since the test began, but for what the test itself keeps there. */
    private List<Path> freshTemporaryFiles() throws IOException {
        List<Path> fresh = new ArrayList<>();
        try (Stream<Path> entries = Files.list(TEMPORARY)) {
            for (Path entry : entries.filter(Files::isRegularFile).sorted().toList()) {
                if (Files.getLastModifiedTime(entry).compareTo(begin) >= 0) {
                    fresh.add(entry);
                }
            }
        }
        return fresh;
    }
}
