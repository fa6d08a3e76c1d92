package io.bastide.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** 1,000 secrets of ten values: builds and checks against one process of the sops command line per file. */
final class Secrets {
    private static final String SPEC = "io.bastide.bench.platforms.PlatformSecrets";
    private static final int FILES = 1000;
    private static final int VALUES = 10;
    private static final int LENGTH = 32;

    private final Workplace place;

    Secrets(Workplace place) {
        this.place = place;
    }

    /** Encrypting everything for the first time. */
    Comparison encrypting() throws IOException {
        place.clear("plain", "theirs", "fresh", "cache");
        Path plain = writePlain();
        Path theirs = place.folder("theirs");
        String each = "mkdir -p " + theirs + " && for f in " + plain
                + "/*; do \"$SOPS\" encrypt --age \"$RECIPIENT\" --encrypted-regex '^(data|stringData)$' \"$f\" > "
                + theirs + "/${f##*/}; done";
        return new Comparison(
                "encrypt 1,000 secrets of 10 values",
                List.of(
                        Contender.of("one `sops encrypt` per file", List.of("sh", "-c", each))
                                .with(variables())
                                .after(() -> place.clear("theirs"))
                                .writing(theirs),
                        Contender.of("build, fresh folder", build())
                                .with(variables())
                                .after(() -> place.clear("fresh", "cache"))
                                .writing(place.folder("fresh"))));
    }

    /** Opening everything and verifying the checksums, on the same files. */
    Comparison verifying(TimedProcess process) throws IOException {
        prepare(process);
        return new Comparison(
                "verify 1,000 secrets of 10 values",
                List.of(
                        decrypting(),
                        Contender.of(
                                        "`bastide secrets verify`",
                                        List.of(
                                                place.launcher(),
                                                "secrets",
                                                "verify",
                                                place.folder("fresh").toString()))
                                .with(variables())));
    }

    /** Building again with nothing changed: every file is opened and compared. */
    Comparison rebuilding(TimedProcess process) throws IOException {
        prepare(process);
        return new Comparison(
                "build again with 1,000 secrets of 10 values",
                List.of(
                        decrypting(),
                        Contender.of("build again, a class touched", build())
                                .with(variables())
                                .after(this::touch)));
    }

    private Contender decrypting() {
        String each = "find " + place.folder("fresh")
                + " -name '?*.sops.yaml' | while read -r f; do \"$SOPS\" decrypt \"$f\" > /dev/null || exit 1; done";
        return Contender.of("one `sops decrypt` per file", List.of("sh", "-c", each))
                .with(variables());
    }

    private void prepare(TimedProcess process) throws IOException {
        place.clear("fresh", "cache");
        process.run(build(), variables());
    }

    private List<String> build() {
        return List.of(
                place.launcher(),
                "build",
                place.project().toString(),
                "--classes",
                place.classes().toString(),
                "--spec",
                SPEC,
                "--out",
                place.folder("fresh").toString());
    }

    private Map<String, String> variables() {
        Map<String, String> variables = new TreeMap<>();
        Path identity = place.root().resolve("examples/online-boutique/test-identities/prod.txt");
        variables.put("BASTIDE_CACHE", place.folder("cache").toString());
        variables.put("BASTIDE_REBUILD", "never");
        variables.put("SOPS_AGE_KEY_FILE", identity.toString());
        variables.put("SOPS", sops().toString());
        variables.put("RECIPIENT", recipient(identity));
        return variables;
    }

    private static String recipient(Path identity) {
        try (Stream<String> lines = Files.lines(identity)) {
            return lines.filter(line -> line.startsWith("# public key: "))
                    .map(line -> line.substring("# public key: ".length()))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new IllegalStateException("the test identity of the online boutique is missing", unreadable);
        }
    }

    /** Where {@code src/test/tools/install} puts the newest sops. */
    private static Path sops() {
        String cache = System.getenv().getOrDefault("XDG_CACHE_HOME", System.getProperty("user.home") + "/.cache");
        Path versions = Path.of(cache, "bastide", "tools", "sops");
        try (Stream<Path> found = Files.list(versions)) {
            return found.map(folder -> folder.resolve("sops"))
                    .filter(Files::isExecutable)
                    .max(Path::compareTo)
                    .orElseThrow(() -> new IllegalStateException("run src/test/tools/install sops"));
        } catch (IOException missing) {
            throw new IllegalStateException("run src/test/tools/install sops", missing);
        }
    }

    /** The same kind of objects in clear; their values are worth nothing. */
    private Path writePlain() throws IOException {
        Path folder = Files.createDirectories(place.folder("plain"));
        Random random = new Random(1);
        for (int file = 0; file < FILES; file++) {
            StringBuilder text = new StringBuilder("""
                    apiVersion: isindir.github.com/v1alpha3
                    kind: SopsSecret
                    metadata:
                        name: secret-%d
                    spec:
                        secretTemplates:
                            - name: secret-%d
                              stringData:
                    """.formatted(file, file));
            for (int value = 0; value < VALUES; value++) {
                text.append("            KEY_").append(value).append(": ");
                random.ints(LENGTH, 'a', 'z' + 1).forEach(text::appendCodePoint);
                text.append('\n');
            }
            Files.write(folder.resolve("s" + file + ".yaml"), text.toString().getBytes(StandardCharsets.UTF_8));
        }
        return folder;
    }

    private void touch() throws IOException {
        Path spec = place.classes().resolve(SPEC.replace('.', '/') + ".class");
        Files.setLastModifiedTime(spec, FileTime.from(Instant.now()));
    }
}
