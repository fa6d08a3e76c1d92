package io.bastide.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.sops.Plaintext;
import io.bastide.sops.SealSettings;
import io.bastide.sops.SopsFile;
import io.bastide.sops.SopsFormat;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever changes an encrypted file without the key is found out, by our library as by sops, and for the same reason. */
@Tag("conformance")
class TamperingTest {

    private static final String PLAIN = """
            kind: Secret
            replicas: 3
            data:
                password: hunter2
                user: ann
                empty: ""
                words:
                    - first
                    - second
            """;

    private static final int RANDOM_FLIPS = 400;

    @TempDir
    private static Path folder;

    private static KeyHolder ann;
    private static RealSops sops;
    private static String made;
    private static String other;

    @BeforeAll
    static void encryptTwoFiles() throws SopsException {
        ann = KeyHolder.in(folder, "ann");
        sops = RealSops.require(RealSops.NEWEST, ann);
        made = encrypted();
        other = encrypted();
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change(
                        "a flipped value",
                        text -> flipped(text, "password: ENC[AES256_GCM,data:"),
                        SopsFault.VALUE_TAMPERED),
                change("a flipped iv", text -> flipped(text, "password: .*?,iv:"), SopsFault.VALUE_TAMPERED),
                change("a flipped tag", text -> flipped(text, "password: .*?,tag:"), SopsFault.VALUE_TAMPERED),
                change(
                        "a moved value",
                        text -> swapped(text, "password: (ENC.*)", "user: (ENC.*)"),
                        SopsFault.VALUE_TAMPERED),
                change(
                        "a copied value",
                        text -> text.replace(group(text, "user: (ENC.*)"), group(text, "password: (ENC.*)")),
                        SopsFault.VALUE_TAMPERED),
                change(
                        "swapped items",
                        text -> swapped(text, "words:\n +- (ENC.*)", "words:\n.*\n +- (ENC.*)"),
                        SopsFault.MAC_MISMATCH),
                change("a removed value", text -> text.replaceFirst("    user: ENC.*\n", ""), SopsFault.MAC_MISMATCH),
                change(
                        "an emptied value",
                        text -> text.replaceFirst("user: ENC.*\n", "user: \"\"\n"),
                        SopsFault.MAC_MISMATCH),
                change(
                        "another clear value",
                        text -> text.replace("replicas: 3", "replicas: 4"),
                        SopsFault.MAC_MISMATCH),
                change("an added clear value", text -> "more: 1\n" + text, SopsFault.MAC_MISMATCH),
                change("a removed clear value", text -> text.replace("kind: Secret\n", ""), SopsFault.MAC_MISMATCH),
                change("a renamed key", text -> text.replace("    user:", "    name:"), SopsFault.VALUE_TAMPERED),
                change(
                        "a value in clear",
                        text -> text.replaceFirst("user: ENC.*\n", "user: eve\n"),
                        SopsFault.PLAIN_VALUE),
                change(
                        "another type",
                        text -> text.replaceFirst("(password: .*type:)str", "$1int"),
                        SopsFault.VALUE_TAMPERED),
                change(
                        "a cut value",
                        text -> text.replaceFirst("(user: ENC.AES256_GCM,data:)..", "$1"),
                        SopsFault.VALUE_TAMPERED),
                change("no checksum", text -> text.replaceFirst("    mac: .*\n", ""), SopsFault.MAC_MISMATCH),
                change(
                        "an empty checksum",
                        text -> text.replaceFirst("    mac: .*\n", "    mac: \"\"\n"),
                        SopsFault.MAC_MISMATCH),
                change(
                        "a flipped checksum",
                        text -> flipped(text, " mac: ENC[AES256_GCM,data:"),
                        SopsFault.MAC_MISMATCH),
                change(
                        "a foreign checksum",
                        text -> text.replace(group(text, " mac: (ENC.*)"), group(other, " mac: (ENC.*)")),
                        SopsFault.MAC_MISMATCH),
                change(
                        "another time",
                        text -> text.replaceFirst("lastmodified: \"20..", "lastmodified: \"1999"),
                        SopsFault.MAC_MISMATCH),
                change("foreign metadata", text -> before(text) + after(other), SopsFault.VALUE_TAMPERED),
                change("foreign values", text -> before(other) + after(text), SopsFault.VALUE_TAMPERED),
                change("a wider rule", text -> text.replace("^(data|stringData)$", ".*"), SopsFault.PLAIN_VALUE),
                change(
                        "two rules",
                        text -> text.replace("    mac:", "    encrypted_suffix: x\n    mac:"),
                        SopsFault.SEVERAL_RULES),
                change(
                        "a damaged data key",
                        text -> text.replaceFirst("(?s)(BEGIN AGE.*?\n.*?\n.{20}).", "$1!"),
                        SopsFault.NO_KEY),
                change("no metadata", TamperingTest::before, SopsFault.NOT_ENCRYPTED),
                change("metadata that is a list", text -> before(text) + "sops: []\n", SopsFault.NOT_ENCRYPTED),
                change("metadata that is empty", text -> before(text) + "sops: {}\n", SopsFault.MALFORMED_METADATA),
                change(
                        "an unreadable time",
                        text -> text.replaceFirst("lastmodified: .*\n", "lastmodified: \"never\"\n"),
                        SopsFault.MALFORMED_METADATA),
                change(
                        "no time",
                        text -> text.replaceFirst("    lastmodified: .*\n", ""),
                        SopsFault.MALFORMED_METADATA),
                change("no version", text -> text.replaceFirst("    version: .*\n", ""), SopsFault.MALFORMED_METADATA),
                change(
                        "a cut version",
                        text -> text.replaceFirst("(version: [0-9]+).*\n", "$1\n"),
                        SopsFault.MALFORMED_METADATA));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void isFoundOut(String name, UnaryOperator<String> change, SopsFault fault) throws Exception {
        String changed = change.apply(made);

        assertThat(changed).isNotEqualTo(made);
        assertThat(fault(changed)).contains(fault);
        assertThat(sops.decrypt(Files.writeString(folder.resolve("changed.yaml"), changed))
                        .exitCode())
                .as("the exit code of sops")
                .isNotZero();
    }

    @Test
    void leavesTheUnchangedFileAlone() throws Exception {
        assertThat(fault(made)).isEmpty();
        assertThat(sops.decrypt(Files.writeString(folder.resolve("made.yaml"), made))
                        .requireSuccess()
                        .text())
                .isEqualTo(PLAIN);
    }

    @Test
    void findsOutEveryTruncation() throws Exception {
        byte[] whole = made.getBytes(StandardCharsets.UTF_8);

        for (int length = 0; length < whole.length - 1; length++) {
            String cut = new String(whole, 0, length, StandardCharsets.UTF_8);

            assertThat(fault(cut)).as("%d bytes", length).isPresent();
        }
    }

    @Test
    void neverOpensAFlippedFileAsSomethingElse() throws Exception {
        List<MapNode> plain = plain();
        Dice dice = new Dice(1);

        for (int i = 0; i < RANDOM_FLIPS; i++) {
            byte[] flipped = made.getBytes(StandardCharsets.UTF_8);
            int place = dice.between(0, flipped.length - 1);
            flipped[place] ^= (byte) (1 << dice.between(0, 7));

            assertOpensAs(plain, flipped, place);
        }
    }

    /** Flips in comments and in the keys of clear values are not covered by any checksum of SOPS. */
    private static void assertOpensAs(List<MapNode> plain, byte[] flipped, int place) {
        try (var opened = ann.sops().open(SopsFile.read(flipped, SopsFormat.YAML))) {
            int clearKeys = made.indexOf("data:");
            boolean isOfClearKey = place < clearKeys;
            assertThat(isOfClearKey || opened.documents().equals(plain))
                    .as("flipped at %d", place)
                    .isTrue();
        } catch (SopsException refused) {
            assertThat(refused).hasMessageNotContaining("hunter2");
        }
    }

    private static Arguments change(String name, UnaryOperator<String> change, SopsFault fault) {
        return Arguments.of(name, change, fault);
    }

    /** With another letter behind the first match of a start. */
    private static String flipped(String text, String start) {
        var found = Pattern.compile(start.replace("ENC[", "ENC\\[")).matcher(text);
        assertThat(found.find()).isTrue();
        char letter = text.charAt(found.end());
        return text.substring(0, found.end()) + (letter == 'A' ? 'B' : 'A') + text.substring(found.end() + 1);
    }

    private static String swapped(String text, String left, String right) {
        String first = group(text, left);
        String second = group(text, right);
        return text.replace(first, "\0").replace(second, first).replace("\0", second);
    }

    private static String group(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** What stands before the metadata. */
    private static String before(String text) {
        return text.substring(0, text.indexOf("sops:\n"));
    }

    /** The metadata. */
    private static String after(String text) {
        return text.substring(text.indexOf("sops:\n"));
    }

    private static Optional<SopsFault> fault(String file) {
        try (var opened = ann.sops().open(SopsFile.read(file.getBytes(StandardCharsets.UTF_8), SopsFormat.YAML))) {
            assertThat(opened.documents()).isNotEmpty();
            return Optional.empty();
        } catch (SopsException refused) {
            return Optional.of(refused.fault());
        }
    }

    private static String encrypted() throws SopsException {
        var settings =
                new SealSettings(SopsFormat.YAML, SampleRule.ENCRYPTED_REGEX.rule(), KeyHolder.group(ann), false);
        return new String(ann.sops().encrypt(plain(), settings).bytes(), StandardCharsets.UTF_8);
    }

    private static List<MapNode> plain() throws SopsException {
        return Plaintext.read(PLAIN.getBytes(StandardCharsets.UTF_8), SopsFormat.YAML);
    }
}
