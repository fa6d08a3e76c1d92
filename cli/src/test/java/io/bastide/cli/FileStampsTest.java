package io.bastide.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStampsTest {
    @TempDir
    Path folder;

    @Test
    void notesSizeAndTimeOfEachFileSortedByPath() throws IOException {
        Files.setLastModifiedTime(Files.writeString(folder.resolve("b"), "22"), FileTime.fromMillis(2));
        Files.setLastModifiedTime(Files.writeString(folder.resolve("a"), "1"), FileTime.fromMillis(1));

        String stamps = stampsOf(folder);

        assertThat(stamps).isEqualTo("1/1000000 " + folder + "/a\n2/2000000 " + folder + "/b\n");
    }

    @Test
    void notesThatAPlaceIsMissing() throws IOException {
        assertThat(stampsOf(folder.resolve("gone"))).isEqualTo("missing " + folder + "/gone\n");
    }

    @Test
    void leavesTheOutputFolderOut() throws IOException {
        Files.createDirectories(folder.resolve("deploy"));
        Files.writeString(folder.resolve("deploy/index.json"), "{}");

        FileStamps stamps = new FileStamps();
        stamps.addTree(folder, folder.resolve("deploy"));

        assertThat(text(stamps)).isEmpty();
    }

    @Test
    void followsLinksAsTheCompilerDoes() throws IOException {
        Path shared = Files.createDirectories(folder.resolve("shared"));
        Files.writeString(shared.resolve("Team.java"), "class Team {}");
        Path project = Files.createDirectories(folder.resolve("project"));
        Files.createSymbolicLink(project.resolve("team"), shared);

        assertThat(stampsOf(project)).contains(project + "/team/Team.java");
    }

    @Test
    void givesUpOnALinkToAFolderAboveIt() throws IOException {
        Files.createSymbolicLink(folder.resolve("loop"), folder);

        assertThatThrownBy(() -> stampsOf(folder)).isInstanceOf(FileSystemLoopException.class);
    }

    @Test
    void keepsAPathWithALineBreakOnOneLine() throws IOException {
        Files.writeString(folder.resolve("a\nb"), "");

        assertThat(stampsOf(folder)).endsWith("/a\\nb\n").hasLineCount(1);
    }

    private String stampsOf(Path place) throws IOException {
        FileStamps stamps = new FileStamps();
        stamps.addTree(place, folder.resolve("out"));
        return text(stamps);
    }

    private static String text(FileStamps stamps) {
        StringBuilder text = new StringBuilder();
        stamps.appendTo(text);
        return text.toString();
    }
}
