package io.bastide.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.sops.Plaintext;
import io.bastide.sops.SealSettings;
import io.bastide.sops.SopsFormat;
import io.bastide.sops.fault.SopsFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are made to exhaust a reader end in a verdict, soon and in a heap of 256 MiB. */
@Tag("conformance")
class HostileInputTest {

    private static final String HEAP = "-Xmx256m";
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int MAX_BYTES = 32 << 20;
    private static final int ENTRIES = 100_000;

    private static final String METADATA = """
            sops:
                age: []
                lastmodified: "2026-01-01T00:00:00Z"
                mac: ENC[AES256_GCM,data:AAAA,iv:AAAA,tag:AAAA,type:str]
                version: 3.13.3
            """;

    @TempDir
    private Path folder;

    private KeyHolder ann;

    @BeforeEach
    void makeKey() {
        ann = KeyHolder.in(folder, "ann");
    }

    @Test
    void opensAHundredThousandEntries() throws Exception {
        String entries = IntStream.range(0, ENTRIES)
                .mapToObj(number -> "key-" + number + ": value-" + number + "\n")
                .collect(Collectors.joining());
        var plain = Plaintext.read(entries.getBytes(StandardCharsets.UTF_8), SopsFormat.YAML);
        var settings = new SealSettings(SopsFormat.YAML, SampleRule.DEFAULT.rule(), KeyHolder.group(ann), false);
        byte[] file = ann.sops().encrypt(plain, settings).bytes();

        assertThat(verdict("open", "many.yaml", file)).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"big.yaml", "big.json", "big.env", "big.bin"})
    void refusesMoreThan32Mebibytes(String name) throws Exception {
        byte[] file = filled('x', MAX_BYTES + 1);

        assertThat(verdict("plain", name, file)).isEqualTo(SopsFault.LIMIT_EXCEEDED.name());
        assertThat(verdict("open", name, file)).isEqualTo(SopsFault.LIMIT_EXCEEDED.name());
    }

    /** The longest files that are let in, full of what takes most room for each byte. */
    @ParameterizedTest
    @CsvSource({
        "a.yaml, 'a:\n', '- x\n', LIMIT_EXCEEDED",
        "b.yaml, 'a:\n', '- [[[[]]]]\n', LIMIT_EXCEEDED",
        "c.yaml, 'a: b\n', '---\na: b\n', LIMIT_EXCEEDED",
        "d.yaml, 'a: b\n', '# c\n', LIMIT_EXCEEDED",
        "e.yaml, 'a: b\n', ' ', LIMIT_EXCEEDED",
        "f.yaml, 'a: b\n', '\n', LIMIT_EXCEEDED",
        "g.yaml, 'a: \"b', 'x', LIMIT_EXCEEDED",
        "r.yaml, 'a: \"b', '        0123456789012345678901234567890123456789\n', MALFORMED",
        "s.yaml, 'a: |\n', '  0123456789012345678901234567890123456789\n', 1",
        "t.yaml, 'a: b\n', '# 0123456789012345678901234567890123456789\n', LIMIT_EXCEEDED",
        "h.yaml, 'a: [', '&a b,\n', UNREPRESENTABLE",
        "i.yaml, 'a: [', '{\n', UNREPRESENTABLE",
        "j.json, '{\"a\":[', '[', LIMIT_EXCEEDED",
        "k.json, '{\"a\":[', '1,', LIMIT_EXCEEDED",
        "l.json, '{\"a\":1}', ' ', 1",
        "m.json, '{\"a\":\"', 'x', MALFORMED",
        "n.env, '', 'a=b\n', MALFORMED",
        "o.env, '', '#\n', LIMIT_EXCEEDED",
        "p.env, '', '=', 1",
        "q.bin, '', '=', 1"
    })
    void judgesTheLongestFiles(String name, String start, String part, String verdict) throws Exception {
        String whole = start + part.repeat((MAX_BYTES - start.length()) / part.length());

        assertThat(verdict("plain", name, whole.getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "a.yaml, 'a: ', '[', ']'",
        "b.yaml, 'a: ', '{a: ', '}'",
        "c.json, '{\"a\":', '[', ']'",
        "d.json, '{\"a\":', '{\"a\":', '}'"
    })
    void refusesDeepNesting(String name, String start, String open, String close) throws Exception {
        for (int depth : new int[] {200, 100_000}) {
            String end = name.endsWith("json") ? "}" : "\n";
            String file = start + open.repeat(depth) + "1" + close.repeat(depth) + end;

            assertThat(verdict("plain", name, file.getBytes(StandardCharsets.US_ASCII)))
                    .as("%d levels", depth)
                    .isEqualTo(SopsFault.LIMIT_EXCEEDED.name());
        }
    }

    @Test
    void refusesDeepBlockNesting() throws Exception {
        String lines = IntStream.range(0, 1000)
                .mapToObj(depth -> " ".repeat(depth) + "a:\n")
                .collect(Collectors.joining());

        assertThat(verdict("plain", "deep.yaml", lines.getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(SopsFault.LIMIT_EXCEEDED.name());
    }

    @Test
    void refusesAnAliasBomb() throws Exception {
        String bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
                + IntStream.range(1, 12)
                        .mapToObj(level -> "a%d: &a%d [%s]%n"
                                .formatted(
                                        level, level, String.join(", ", Collections.nCopies(10, "*a" + (level - 1)))))
                        .collect(Collectors.joining());

        assertThat(verdict("open", "bomb.yaml", (bomb + METADATA).getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(SopsFault.LIMIT_EXCEEDED.name());
        assertThat(verdict("plain", "bomb.yaml", bomb.getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(SopsFault.UNREPRESENTABLE.name());
    }

    private String verdict(String mode, String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        var result = ToolProcess.of(
                        java,
                        HEAP,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileReader.class.getName(),
                        mode,
                        file.toString(),
                        ann.identityFile().toString())
                .withTimeout(LIMIT)
                .run();
        return result.requireSuccess().text();
    }

    private static byte[] filled(char character, int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) character);
        return bytes;
    }
}
