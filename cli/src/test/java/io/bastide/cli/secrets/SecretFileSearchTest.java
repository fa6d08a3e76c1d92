package io.bastide.cli.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFileSearchTest {
    private static final String ENCRYPTED = "a: ENC[AES256_GCM,data:AA==,iv:AA==,tag:AA==,type:str]\n";

    @TempDir
    Path folder;

    @Test
    void leavesOutWhatIsNotEncrypted() throws IOException {
        write("values.yaml", "sops:\n  enabled: true\n");
        write("notes.md", "write " + ENCRYPTED);
        write("x.json", "{\"sops\": 1}");

        assertThat(found(folder)).isEmpty();
    }

    @Test
    void leavesOutHiddenFoldersAndSymbolicLinks() throws IOException {
        write(".git/x.yaml", ENCRYPTED);
        Files.createSymbolicLink(folder.resolve("link.yaml"), folder.resolve(".git/x.yaml"));

        assertThat(found(folder)).isEmpty();
    }

    @Test
    void findsEncryptedValuesWithoutMetadata() throws IOException {
        write("x.yaml", ENCRYPTED);

        assertThat(found(folder)).containsExactly("x.yaml");
    }

    @Test
    void tellsOfAFormatThatIsNotSupported() throws IOException {
        write("x.ini", "[sops]\n" + ENCRYPTED);

        assertThat(found(folder)).containsExactly("x.ini");
    }

    @Test
    void findsAFileThatIsNamedTwiceOnce() throws IOException {
        write("x.yaml", ENCRYPTED);

        assertThat(found(folder, folder.resolve("x.yaml"))).containsExactly("x.yaml");
    }

    private List<String> found(Path... paths) throws IOException {
        SecretFileSearch search =
                new SecretFileSearch(path -> folder.relativize(path).toString());
        SecretFileSearch.Found found = search.in(List.of(paths));
        assertThat(found.files()).isEmpty();
        return found.faults().stream().map(FileFault::shown).toList();
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
