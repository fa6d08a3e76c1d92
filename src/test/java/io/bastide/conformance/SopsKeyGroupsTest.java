package io.bastide.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bastide.sops.Plaintext;
import io.bastide.sops.SealSettings;
import io.bastide.sops.SopsFile;
import io.bastide.sops.SopsFormat;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import io.bastide.sops.key.KeyGroup;
import io.bastide.sops.key.KeyGroups;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Data keys that are shared out to key groups come together again, whoever shared them out. */
@Tag("conformance")
class SopsKeyGroupsTest {

    private static final String PLAIN = "password: hunter2\n";
    private static final int NEEDED = 2;

    @TempDir
    private static Path folder;

    private static List<KeyHolder> holders;

    @BeforeAll
    static void makeKeys() {
        holders = Stream.of("ann", "bob", "eve")
                .map(name -> KeyHolder.in(folder, name))
                .toList();
    }

    /** Each version with two groups of which both are needed, and with three of which two are. */
    static Stream<Arguments> versionsAndGroups() {
        return Stream.concat(Stream.of(RealSops.NEWEST), RealSops.OLDER.stream())
                .flatMap(tool -> Stream.of(Arguments.of(tool, 2), Arguments.of(tool, 3)));
    }

    @ParameterizedTest
    @MethodSource("versionsAndGroups")
    void letSopsOpenWhatWeSharedOut(String tool, int groups) throws Exception {
        SopsFile made = KeyHolder.sopsOf().encrypt(plain(), settings(groups));
        Path file = Files.write(folder.resolve("ours.yaml"), made.bytes());

        for (KeyHolder[] enough : pairs(groups)) {
            var sops = RealSops.require(tool, enough[0]).with(KeyHolder.identityFile(folder, enough));
            assertThat(sops.decrypt(file).requireSuccess().text()).isEqualTo(PLAIN);
        }
        assertThat(RealSops.require(tool, holders.get(0)).decrypt(file).exitCode())
                .isNotZero();
    }

    @ParameterizedTest
    @MethodSource("versionsAndGroups")
    void openWhatSopsSharedOut(String tool, int groups) throws Exception {
        Path home = Files.createDirectories(folder.resolve(tool + "-" + groups));
        Files.writeString(home.resolve(".sops.yaml"), config(groups));
        Path file = Files.writeString(home.resolve("plain.yaml"), PLAIN);
        byte[] theirs = RealSops.require(tool, holders.get(0))
                .encrypt(file, List.of())
                .requireSuccess()
                .output();
        SopsFile read = SopsFile.read(theirs, SopsFormat.YAML);

        for (KeyHolder[] enough : pairs(groups)) {
            try (var opened = KeyHolder.sopsOf(enough).open(read)) {
                assertThat(opened.documents()).isEqualTo(plain());
            }
        }
        assertThatThrownBy(() -> holders.get(0).sops().open(read))
                .isInstanceOfSatisfying(
                        SopsException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(SopsFault.NO_KEY));
    }

    @ParameterizedTest
    @MethodSource("versionsAndGroups")
    void letSopsOpenWhatWeSharedOutAndRotated(String tool, int groups) throws Exception {
        SopsFile made = KeyHolder.sopsOf().encrypt(plain(), settings(groups));
        KeyHolder[] enough = pairs(groups).get(0);

        SopsFile rotated = KeyHolder.sopsOf(enough).rotate(made);

        Path file = Files.write(folder.resolve("rotated.yaml"), rotated.bytes());
        var sops = RealSops.require(tool, enough[0]).with(KeyHolder.identityFile(folder, enough));
        assertThat(sops.decrypt(file).requireSuccess().text()).isEqualTo(PLAIN);
    }

    /** Every two of the holders. */
    private static List<KeyHolder[]> pairs(int groups) {
        return IntStream.range(0, groups)
                .boxed()
                .flatMap(first -> IntStream.range(first + 1, groups)
                        .mapToObj(second -> new KeyHolder[] {holders.get(first), holders.get(second)}))
                .toList();
    }

    private static SealSettings settings(int groups) throws SopsException {
        List<KeyGroup> each = holders.subList(0, groups).stream()
                .map(holder -> new KeyGroup(List.of(holder.recipient().entry())))
                .toList();
        return new SealSettings(SopsFormat.YAML, SampleRule.DEFAULT.rule(), new KeyGroups(each, NEEDED), false);
    }

    private static String config(int groups) {
        return holders.subList(0, groups).stream()
                .map(holder -> "      - age: [%s]%n".formatted(holder.recipient()))
                .collect(Collectors.joining(
                        "", "creation_rules:\n  - shamir_threshold: %d\n    key_groups:\n".formatted(NEEDED), ""));
    }

    private static List<MapNode> plain() throws SopsException {
        return Plaintext.read(PLAIN.getBytes(StandardCharsets.UTF_8), SopsFormat.YAML);
    }
}
