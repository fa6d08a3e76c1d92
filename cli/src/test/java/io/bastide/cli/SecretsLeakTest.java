package io.bastide.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.sops.document.Entry;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.document.Value;
import io.bastide.sops.key.KeyEntry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must not be seen: plaintexts and identities, wherever a command ends. */
class SecretsLeakTest {
    @TempDir
    Path folder;

    private SecretFolder secrets;

    @BeforeEach
    void seal() throws Exception {
        secrets = new SecretFolder(folder);
        KeyEntry broken =
                new KeyEntry(BrokenKeyService.KIND, new MapNode(List.of(new Entry("key_id", Value.text("tr:1234")))));
        secrets.seal("x.yaml", SecretFolder.MANIFEST, List.of(secrets.entry("ann"), broken));
    }

    @Test
    void writesNoPlaintextToTheReportOfAnInternalError() throws Exception {
        Path cache = folder.resolve("cache");
        Map<String, String> environment = new TreeMap<>(secrets.as("ann"));
        environment.put("BASTIDE_CACHE", cache.toString());

        CommandRun run = CommandRun.in(folder, environment, "secrets", "rotate", "x.yaml");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("internal error", "the service has a mistake");
        assertThat(run.out() + run.err()).doesNotContain(SecretFolder.PLANTED, "SECRET-KEY");
        assertThat(filesIn(cache)).isNotEmpty().noneMatch(text -> text.contains(SecretFolder.PLANTED));
        assertThat(filesIn(cache)).noneMatch(text -> text.contains("SECRET-KEY"));
    }

    @Test
    void removesTheDraftWhenAnInternalErrorEndsAnEdit() throws Exception {
        Path notes = folder.resolve("notes");
        Map<String, String> environment = secrets.editing(
                "ann", "echo \"$1\" >'" + notes + "'; rm \"$1\"; mkdir \"$1\"; cp '" + notes + "' \"$1/copy\"");

        CommandRun run = CommandRun.in(folder, environment, "secrets", "edit", "x.yaml");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(Path.of(Files.readString(notes).strip()).getParent()).doesNotExist();
    }

    @Test
    void printsNoPlaintextInAnyOutputForPrograms() throws Exception {
        for (String command : List.of("list", "verify", "rotate")) {
            CommandRun run = CommandRun.in(folder, secrets.as("eve"), "secrets", command, "x.yaml", "--format", "json");

            assertThat(run.out() + run.err()).isNotEmpty().doesNotContain(SecretFolder.PLANTED, "SECRET-KEY");
        }
    }

    private static List<String> filesIn(Path root) throws Exception {
        try (Stream<Path> paths = Files.walk(root)) {
            List<String> texts = new ArrayList<>();
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                texts.add(new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
            }
            return texts;
        }
    }
}
