package io.bastide.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastBuildTest {
    private static final String SUMMARY = "nothing changed\nlook at \\ there\n";

    @TempDir
    Path folder;

    private Path source;
    private Path library;
    private Path output;

    @BeforeEach
    void noteABuild() throws IOException {
        source = write("shop/src/main/java/shop/Shop.java", "class Shop {}");
        write("shop/src/main/resources/shop/redis.conf", "save 60");
        library = write("libs/team.jar", "PK");
        output = write("shop/deploy/base/web.yaml", "kind: Pod");
        keepNotes(notes());
    }

    @Test
    void knowsTheSummaryWhenNothingChanged() {
        assertThat(notes().summaryIfNothingChanged()).isEqualTo(SUMMARY);
    }

    @Test
    void seesAnEditedSource() throws IOException {
        Files.writeString(source, "class Shop { int i; }");

        assertThat(notes().summaryIfNothingChanged()).isNull();
    }

    @Test
    void seesASourceOfTheSameSizeThatWasWrittenAnew() throws IOException {
        Files.setLastModifiedTime(source, FileTime.fromMillis(1));

        assertThat(notes().summaryIfNothingChanged()).isNull();
    }

    @Test
    void seesANewSource() throws IOException {
        write("shop/src/main/java/shop/More.java", "class More {}");

        assertThat(notes().summaryIfNothingChanged()).isNull();
    }

    @Test
    void seesARemovedSource() throws IOException {
        Files.delete(source);

        assertThat(notes().summaryIfNothingChanged()).isNull();
    }

    @Test
    void seesAnEditedResource() throws IOException {
        write("shop/src/main/resources/shop/redis.conf", "save 900");

        assertThat(notes().summaryIfNothingChanged()).isNull();
    }

    @Test
    void seesAChangedLibrary() throws IOException {
        Files.writeString(library, "PK2");

        assertThat(notes().summaryIfNothingChanged()).isNull();
    }

    @Test
    void seesARemovedOutput() throws IOException {
        Files.delete(output);

        assertThat(notes().summaryIfNothingChanged()).isNull();
    }

    @Test
    void seesARemovedOutputFolder() throws IOException {
        Files.delete(output);
        Files.delete(output.getParent());
        Files.writeString(output.getParent(), "a file where the folder was");

        assertThat(notes().summaryIfNothingChanged()).isNull();
    }

    @Test
    void seesAnEditedOutput() throws IOException {
        Files.writeString(output, "kind: Job");

        assertThat(notes().summaryIfNothingChanged()).isNull();
    }

    @Test
    void passesOverFilesThatNobodyBuiltAndFilesOutsideTheSources() throws IOException {
        write("shop/deploy/README.md", "mine");
        write("shop/README.md", "mine");

        assertThat(notes().summaryIfNothingChanged()).isEqualTo(SUMMARY);
    }

    @Test
    void passesOverHiddenFolders() throws IOException {
        write("shop/src/main/java/.idea/workspace.xml", "<x/>");

        assertThat(notes().summaryIfNothingChanged()).isEqualTo(SUMMARY);
    }

    @Test
    void forgetsWhenTold() {
        notes().forget();

        assertThat(notes().summaryIfNothingChanged()).isNull();
    }

    @Test
    void belongsToOneCommandLineInOneFolderAndOneLook() {
        assertThat(LastBuild.of(folder, "/work", false, new String[] {"build", "shop", "-v"})
                        .summaryIfNothingChanged())
                .isNull();
        assertThat(LastBuild.of(folder, "/elsewhere", false, new String[] {"build", "shop"})
                        .summaryIfNothingChanged())
                .isNull();
        assertThat(LastBuild.of(folder, "/work", true, new String[] {"build", "shop"})
                        .summaryIfNothingChanged())
                .isNull();
    }

    @Test
    void takesDamagedNotesForNone() throws IOException {
        try (var files = Files.list(folder.resolve("builds"))) {
            Path notes = files.findFirst().orElseThrow();
            Files.writeString(notes, Files.readString(notes).substring(0, 60));
        }

        assertThat(notes().summaryIfNothingChanged()).isNull();
    }

    @Test
    void notesNoSingleFileBecauseASpecMayReadResourcesBesideIt() {
        assertThat(LastBuild.inputs(source, List.of(), folder.resolve("deploy")))
                .isNull();
    }

    @Test
    void seesThatAFolderOfBareSourcesBecameAProject() throws IOException {
        write("bare/Shop.java", "class Shop {}");
        Path bare = folder.resolve("bare");
        LastBuild notes = LastBuild.of(folder, "/work", false, new String[] {"build", "bare"});
        keep(notes, bare, bare.resolve("deploy"));

        String before = notes.summaryIfNothingChanged();
        write("bare/src/main/java/Other.java", "class Other {}");

        assertThat(before).isEqualTo(SUMMARY);
        assertThat(notes.summaryIfNothingChanged()).isNull();
    }

    @Test
    void isKeptByABuildWithoutFindings() throws IOException {
        Path spec = SampleSpec.in(folder.resolve("sample")).folder();

        CommandRun run = CommandRun.noting(notes(), spec, "build");

        assertThat(run.exitCode()).isZero();
        assertThat(notes().summaryIfNothingChanged())
                .matches("nothing changed: \\d+ objects up to date\\Rlook at deploy\\R");
    }

    @Test
    void repeatsTheWarningsOfTheBuild() throws IOException {
        Path spec = SampleSpec.in(folder.resolve("sample"))
                .edit("w -> w.withReplicas(5)", "w -> w")
                .folder();

        CommandRun run = CommandRun.noting(notes(), spec, "build");

        assertThat(run.exitCode()).isZero();
        assertThat(notes().summaryIfNothingChanged())
                .contains("warning[", "suppressed; nothing changed: ", "look at deploy");
    }

    @Test
    void isNotKeptByABuildThatFails() throws IOException {
        Path spec = SampleSpec.in(folder.resolve("sample"))
                .edit("web:1.0", "web:latest")
                .folder();

        CommandRun run = CommandRun.noting(notes(), spec, "build");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(notes().summaryIfNothingChanged()).isNull();
    }

    private LastBuild notes() {
        return LastBuild.of(folder, "/work", false, new String[] {"build", "shop"});
    }

    private void keepNotes(LastBuild notes) {
        keep(notes, folder.resolve("shop"), folder.resolve("shop/deploy"));
    }

    private void keep(LastBuild notes, Path spec, Path out) {
        String inputs = Objects.requireNonNull(LastBuild.inputs(spec, List.of(library), out));
        notes.keep(new LastBuild.Notes(spec, List.of(library), out, List.of(output), List.of(), SUMMARY), inputs);
    }

    private Path write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
