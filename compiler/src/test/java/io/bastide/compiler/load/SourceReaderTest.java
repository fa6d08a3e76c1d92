package io.bastide.compiler.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceReaderTest {
    @TempDir
    private Path folder;

    private SpecFolder specs() {
        return new SpecFolder(folder);
    }

    private SourceTree read(Path place) throws IOException {
        return new SourceReader(5).read(place);
    }

    private Diagnostic only() throws IOException {
        List<Diagnostic> findings = read(folder).findings();
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    @Test
    void sortsSourcesByTheirPath() throws IOException {
        specs().with("b/A.java", "").with("a/Z.java", "").with("C.java", "").with("a/B.java", "");

        assertThat(read(folder).files())
                .extracting(SourceFile::file)
                .containsExactly("C.java", "a/B.java", "a/Z.java", "b/A.java");
    }

    @Test
    void saysWhichLineIsNotUtf8() throws IOException {
        Files.write(folder.resolve("Latin.java"), new byte[] {'/', '/', '\n', '/', '/', ' ', (byte) 0xE4, '\n'});

        Diagnostic finding = only();
        assertThat(finding.rule()).isEqualTo(LoadRule.UNREADABLE_SOURCE);
        assertThat(finding.message()).isEqualTo("`Latin.java` is not UTF-8 text");
        assertThat(finding.position().display()).isEqualTo("Latin.java:2");
    }

    @Test
    void findsACutUtf8Sequence() throws IOException {
        Files.write(folder.resolve("Cut.java"), new byte[] {'/', '/', (byte) 0xC3});

        assertThat(only().message()).isEqualTo("`Cut.java` is not UTF-8 text");
    }

    @Test
    void findsALinkThatLeadsNowhere() throws IOException {
        Files.createSymbolicLink(folder.resolve("Gone.java"), folder.resolve("absent"));

        assertThat(only().message()).isEqualTo("`Gone.java` cannot be read: it leads nowhere");
    }

    @Test
    void findsALinkToAFolderAboveIt() throws IOException {
        Files.createDirectory(folder.resolve("a"));
        Files.createSymbolicLink(folder.resolve("a/again"), folder);

        assertThat(only().message()).isEqualTo("`a/again` is a link to a folder above it");
    }

    @Test
    void followsALinkToASharedFolder(@TempDir Path shared) throws IOException {
        new SpecFolder(shared).with("Names.java", "");
        Files.createSymbolicLink(folder.resolve("shared"), shared);

        assertThat(read(folder).files()).extracting(SourceFile::file).containsExactly("shared/Names.java");
    }

    @Test
    void findsAHugeSource() throws IOException {
        try (var file = new RandomAccessFile(folder.resolve("Huge.java").toFile(), "rw")) {
            file.setLength(SourceReader.MAX_SOURCE_BYTES + 1L);
        }

        Diagnostic finding = only();
        assertThat(finding.rule()).isEqualTo(LoadRule.OVERSIZED_SOURCE);
        assertThat(finding.message()).isEqualTo("`Huge.java` has 10485761 bytes, more than 10485760");
    }

    @Test
    void findsAFolderWithTooManySources() throws IOException {
        for (int number = 0; number < 6; number++) {
            specs().with("A" + number + ".java", "");
        }

        Diagnostic finding = only();
        assertThat(finding.rule()).isEqualTo(LoadRule.OVERSIZED_SOURCE);
        assertThat(finding.message()).isEqualTo("`%s` holds more than 5 Java sources".formatted(folder.getFileName()));
    }

    @Test
    void findsAFolderWithoutSources() throws IOException {
        specs().with("notes.txt", "");

        assertThat(only().rule()).isEqualTo(LoadRule.NO_SOURCE);
    }

    @Test
    void findsAPlaceThatDoesNotExist() throws IOException {
        List<Diagnostic> findings = read(folder.resolve("absent")).findings();

        assertThat(findings).extracting(Diagnostic::message).containsExactly("`absent` does not exist");
    }

    @Test
    void findsAFileThatIsNoSource() throws IOException {
        specs().with("notes.txt", "");

        assertThat(read(folder.resolve("notes.txt")).findings())
                .extracting(Diagnostic::message)
                .containsExactly("`notes.txt` is neither a folder nor a Java source");
    }
}
