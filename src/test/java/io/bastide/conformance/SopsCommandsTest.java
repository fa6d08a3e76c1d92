package io.bastide.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.sops.Plaintext;
import io.bastide.sops.SealSettings;
import io.bastide.sops.Sops;
import io.bastide.sops.SopsFile;
import io.bastide.sops.SopsFormat;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.key.KeyGroups;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files go back and forth between our library and the commands of sops, as they do when a team uses both. */
@Tag("conformance")
class SopsCommandsTest {

    private static final String PLAIN = """
            apiVersion: v1
            kind: Secret
            metadata:
                name: db
            stringData:
                password: hunter2
                port: 5432
                user: ann
                words:
                    - same
                    - same
                    - other
            """;

    @TempDir
    private Path folder;

    private KeyHolder ann;
    private KeyHolder bob;
    private Path file;

    @BeforeEach
    void writeFile() throws Exception {
        ann = KeyHolder.in(folder, "ann");
        bob = KeyHolder.in(folder, "bob");
        file = folder.resolve("secret.yaml");
        write(ann.sops().encrypt(plain(PLAIN), settings(ann)));
    }

    static Stream<String> versions() {
        return Stream.concat(Stream.of(RealSops.NEWEST), RealSops.OLDER.stream());
    }

    @ParameterizedTest
    @MethodSource("versions")
    void opensWhatSopsEdited(String tool) throws Exception {
        edit(tool, "s/hunter2/hunter3/");

        assertOpens(ann.sops(), PLAIN.replace("hunter2", "hunter3"));
    }

    @ParameterizedTest
    @MethodSource("versions")
    void opensWhatSopsSet(String tool) throws Exception {
        sops(tool)
                .command("set", file.toString(), "[\"stringData\"][\"token\"]", "\"new 😀\"")
                .run()
                .requireSuccess();

        assertOpens(ann.sops(), PLAIN + "    token: new 😀\n");
    }

    @ParameterizedTest
    @MethodSource("versions")
    void opensWhatSopsRotated(String tool) throws Exception {
        var before = ciphertexts();

        sops(tool).command("rotate", "--in-place", file.toString()).run().requireSuccess();

        assertOpens(ann.sops(), PLAIN);
        assertThat(ciphertexts()).doesNotContainAnyElementsOf(before);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void opensWhatSopsUpdatedTheKeysOf(String tool) throws Exception {
        Files.writeString(
                folder.resolve(".sops.yaml"),
                "creation_rules:\n  - age: %s,%s\n".formatted(ann.recipient(), bob.recipient()));

        sops(tool)
                .command("updatekeys", "--yes", file.toString())
                .in(folder)
                .run()
                .requireSuccess();

        assertOpens(ann.sops(), PLAIN);
        assertOpens(bob.sops(), PLAIN);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void letsSopsOpenWhatItEditedAndWeResealed(String tool) throws Exception {
        edit(tool, "s/hunter2/hunter3/");

        try (var previous = ann.sops().open(read())) {
            write(ann.sops().reseal(previous, plain(PLAIN.replace("ann", "eve")), settings(ann)));
        }

        assertSopsOpens(tool, ann, PLAIN.replace("ann", "eve"));
    }

    @ParameterizedTest
    @MethodSource("versions")
    void keepsCiphertextsOfUnchangedValuesThatSopsEdited(String tool) throws Exception {
        edit(tool, "s/hunter2/hunter3/");
        List<String> before = ciphertexts();

        try (var previous = ann.sops().open(read())) {
            String changed = PLAIN.replace("hunter2", "hunter3").replace("ann", "eve");
            write(ann.sops().reseal(previous, plain(changed), settings(ann)));
        }

        List<String> after = ciphertexts();
        assertThat(after).hasSameSizeAs(before);
        assertThat(Stream.iterate(0, index -> index < before.size(), index -> index + 1)
                        .filter(index -> !before.get(index).equals(after.get(index)))
                        .map(before::get))
                .as("the changed value and the checksum")
                .hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void keepsCiphertextsThatSopsEditsInOurResealedFile(String tool) throws Exception {
        try (var previous = ann.sops().open(read())) {
            write(ann.sops().reseal(previous, plain(PLAIN.replace("ann", "eve")), settings(ann)));
        }
        List<String> before = ciphertexts();

        edit(tool, "s/hunter2/hunter3/");

        // Equal items of a list collapse to one ciphertext when sops edits, as they always do there.
        assertThat(ciphertexts()).filteredOn(text -> !before.contains(text)).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void keepsTheFileOfSopsWhenNothingChanged(String tool) throws Exception {
        edit(tool, "s/hunter2/hunter3/");
        byte[] edited = Files.readAllBytes(file);

        try (var previous = ann.sops().open(read())) {
            SopsFile same = ann.sops().reseal(previous, plain(PLAIN.replace("hunter2", "hunter3")), settings(ann));

            assertThat(same.bytes()).isEqualTo(edited);
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void letsSopsOpenWhatWeRotated(String tool) throws Exception {
        edit(tool, "s/hunter2/hunter3/");

        write(ann.sops().rotate(read()));

        assertSopsOpens(tool, ann, PLAIN.replace("hunter2", "hunter3"));
    }

    @ParameterizedTest
    @MethodSource("versions")
    void letsSopsOpenWhatWeGaveToAnother(String tool) throws Exception {
        edit(tool, "s/hunter2/hunter3/");

        write(ann.sops().updateKeys(read(), KeyHolder.group(ann, bob)));

        assertSopsOpens(tool, ann, PLAIN.replace("hunter2", "hunter3"));
        assertSopsOpens(tool, bob, PLAIN.replace("hunter2", "hunter3"));
    }

    @ParameterizedTest
    @MethodSource("versions")
    void letsSopsOpenWhatWeResealedForAnother(String tool) throws Exception {
        edit(tool, "s/hunter2/hunter3/");

        try (var previous = ann.sops().open(read())) {
            write(ann.sops().reseal(previous, plain(PLAIN), settings(ann, bob)));
        }

        assertSopsOpens(tool, bob, PLAIN);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void locksOutWhoWasRemovedOnReseal(String tool) throws Exception {
        write(ann.sops().encrypt(plain(PLAIN), settings(ann, bob)));

        try (var previous = ann.sops().open(read())) {
            write(ann.sops().reseal(previous, plain(PLAIN), settings(ann)));
        }

        assertSopsOpens(tool, ann, PLAIN);
        assertThat(sops(tool).with(bob.identityFile()).decrypt(file).exitCode()).isNotZero();
    }

    private void edit(String tool, String expression) throws IOException {
        Path editor = folder.resolve("editor");
        Files.writeString(editor, "#!/bin/sh\nexec sed -i '%s' \"$1\"\n".formatted(expression));
        assertThat(editor.toFile().setExecutable(true)).isTrue();
        sops(tool)
                .command("edit", file.toString())
                .withVariable("EDITOR", editor.toString())
                .withVariable("SOPS_EDITOR", editor.toString())
                .run()
                .requireSuccess();
    }

    private RealSops sops(String tool) {
        return RealSops.require(tool, ann);
    }

    private void assertOpens(Sops reader, String expected) throws Exception {
        try (var opened = reader.open(read())) {
            assertThat(opened.documents()).isEqualTo(plain(expected));
        }
    }

    private void assertSopsOpens(String tool, KeyHolder reader, String expected) throws SopsException {
        var printed = sops(tool).with(reader.identityFile()).decrypt(file).requireSuccess();

        assertThat(plain(printed.text())).isEqualTo(plain(expected));
    }

    /** All encrypted texts of the file in their order, the checksum among them. */
    private List<String> ciphertexts() throws IOException {
        return Files.readString(file)
                .lines()
                .filter(line -> line.contains("ENC[AES256_GCM"))
                .map(line -> line.substring(line.indexOf("ENC[")))
                .toList();
    }

    private SopsFile read() throws IOException, SopsException {
        return SopsFile.read(Files.readAllBytes(file), SopsFormat.YAML);
    }

    private void write(SopsFile made) throws IOException {
        Files.write(file, made.bytes());
    }

    private static List<MapNode> plain(String text) throws SopsException {
        return Plaintext.read(text.getBytes(StandardCharsets.UTF_8), SopsFormat.YAML);
    }

    private static SealSettings settings(KeyHolder... readers) throws SopsException {
        KeyGroups recipients = KeyHolder.group(readers);
        return new SealSettings(SopsFormat.YAML, SampleRule.ENCRYPTED_REGEX.rule(), recipients, false);
    }
}
