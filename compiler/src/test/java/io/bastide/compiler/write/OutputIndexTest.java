package io.bastide.compiler.write;

import static io.bastide.compiler.write.Builds.HEADER;
import static io.bastide.compiler.write.Builds.build;
import static io.bastide.compiler.write.Builds.files;
import static io.bastide.compiler.write.Builds.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bastide.compiler.packaging.ObjectOrigin;
import io.bastide.compiler.packaging.OutputFile;
import io.bastide.compiler.tree.ManifestId;
import io.bastide.dsl.source.CallSite;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputIndexTest {
    private static final String EMPTY = """
            {
              "formatVersion": 1,
              "tool": "1.2.3",
              "units": []
            }
            """;

    @TempDir
    Path root;

    @Test
    void listsUnitsFilesAndObjectsInOrder() throws Exception {
        CallSite cause = new CallSite("shop.Shop", "Shop.java", 38, "define", List.of());
        OutputFile two = new OutputFile(
                "base/b.yaml",
                "b".getBytes(StandardCharsets.UTF_8),
                List.of(
                        new ObjectOrigin(new ManifestId("apps/v1", "Deployment", "shop", "web"), cause),
                        new ObjectOrigin(new ManifestId("v1", "Namespace", "", "shöp \"x\""), CallSite.UNKNOWN)));
        OutputFile none = new OutputFile("base/a.yaml", new byte[0], List.of());

        build(root, Map.of("shop", List.of(two, none), "bank", List.of()), FaultPoint.NONE);

        assertThat(Files.readString(root.resolve("index.json"))).isEqualTo("""
                {
                  "formatVersion": 1,
                  "tool": "1.2.3",
                  "units": [
                    {"name": "bank", "files": []},
                    {"name": "shop", "files": [
                      {"path": "base/a.yaml", "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "objects": []},
                      {"path": "base/b.yaml", "sha256": "3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d", "objects": [
                        {"apiVersion": "apps/v1", "kind": "Deployment", "namespace": "shop", "name": "web", "spec": "shop/Shop.java:38"},
                        {"apiVersion": "v1", "kind": "Namespace", "name": "shöp \\"x\\""}
                      ]}
                    ]}
                  ]
                }
                """);
    }

    @Test
    void isEmptyWithoutUnits() throws Exception {
        build(root, Map.of(), FaultPoint.NONE);

        assertThat(root.resolve("index.json")).hasContent(EMPTY);
    }

    @Test
    void readsBackWhatWasWritten() throws Exception {
        build(root, TwoBuilds.OLD, FaultPoint.NONE);
        List<IndexedUnit> read = new ArrayList<>();

        IndexHeader header = OutputIndex.read(root.resolve("index.json"), read::add);

        assertThat(header).isEqualTo(HEADER);
        assertThat(read)
                .isEqualTo(new TreeMap<>(TwoBuilds.OLD)
                        .entrySet().stream()
                                .map(unit -> new IndexedUnit(
                                        unit.getKey(),
                                        unit.getValue().stream()
                                                .map(file -> IndexedFile.from(file, Builds::position))
                                                .toList()))
                                .toList());
    }

    @Test
    void joinsShardsToTheIndexOfAllUnits() throws Exception {
        List<String> names = List.of("bank", "mill", "port", "shop", "well");
        Map<String, List<OutputFile>> all = new TreeMap<>();
        List<Map<String, List<OutputFile>>> shards = List.of(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        for (int i = 0; i < names.size(); i++) {
            String unit = names.get(i);
            List<OutputFile> files = files("base/" + unit + "/b", unit, "base/" + unit + "/a", unit);
            all.put(unit, files);
            shards.get(i % 2).put(unit, files);
        }
        build(root.resolve("full"), all, FaultPoint.NONE);
        List<Path> indexes = new ArrayList<>();
        for (int i = shards.size() - 1; i >= 0; i--) {
            build(root.resolve("shard" + i), shards.get(i), FaultPoint.NONE);
            indexes.add(root.resolve("shard" + i + "/index.json"));
        }

        OutputIndex.merge(indexes, root.resolve("joined.json"));

        assertThat(root.resolve("joined.json")).hasSameBinaryContentAs(root.resolve("full/index.json"));
        assertThat(root).isDirectoryNotContaining("glob:**/.bastide*");
    }

    @Test
    void joinsNoShardsThatShareUnitsOrPathsOrComeFromOtherVersions() throws Exception {
        build(root.resolve("one"), Map.of("shop", files("a", "a"), "bank", files("b", "b")), FaultPoint.NONE);
        build(root.resolve("two"), Map.of("shop", Builds.files("c", "c"), "mill", files("B", "b")), FaultPoint.NONE);
        Path two = root.resolve("two/index.json");
        Files.writeString(two, Files.readString(two).replace("1.2.3", "1.2.4"));

        var refused = catchThrowableOfType(
                WriteRefusedException.class,
                () -> OutputIndex.merge(List.of(root.resolve("one/index.json"), two), root.resolve("joined.json")));

        assertThat(Builds.codes(refused)).containsExactlyInAnyOrder("WRT002", "WRT012", "WRT012");
        assertThat(root.resolve("joined.json")).doesNotExist();
    }

    @Test
    void replacesAJoinedIndexButNoForeignFile() throws Exception {
        build(root.resolve("one"), "a", "a");
        Path shard = root.resolve("one/index.json");
        OutputIndex.merge(List.of(shard), root.resolve("joined.json"));
        write(root, "notes.json", "[]");

        OutputIndex.merge(List.of(shard), root.resolve("joined.json"));
        var refused = catchThrowableOfType(
                WriteRefusedException.class, () -> OutputIndex.merge(List.of(shard), root.resolve("notes.json")));

        assertThat(root.resolve("joined.json")).hasSameBinaryContentAs(shard);
        assertThat(Builds.codes(refused)).containsExactly("WRT009");
        assertThat(root.resolve("notes.json")).hasContent("[]");
    }

    @Test
    void saysWhyAnIndexCannotBeRead() throws Exception {
        write(root, "cut", EMPTY.substring(0, EMPTY.length() - 4));
        write(root, "new", EMPTY.replace("1,", "2,"));

        assertThat(refusal("cut")).matches("WRT009: `.*/cut` is damaged at line \\d");
        assertThat(refusal("new")).matches("WRT008: `.*/new` has format version 2, newer than 1");
        assertThat(refusal("none")).matches("WRT009: `.*/none` does not exist or is not a regular file");
    }

    private String refusal(String file) {
        var refused = catchThrowableOfType(
                WriteRefusedException.class, () -> OutputIndex.read(root.resolve(file), unit -> {}));
        return String.valueOf(refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\n  \"formatVersion\": 1,\n<<<<<<< HEAD\n  \"tool\": \"1\",",
                "{\"formatVersion\": 1, \"tool\": \"1\", \"units\": []} trailing",
                "{\"formatVersion\": 1, \"tool\": \"1\", \"units\": [{\"name\": \"u\", \"files\": [{\"path\": \"../x\","
                        + " \"sha256\": \"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\","
                        + " \"objects\": []}]}]}",
                "{\"formatVersion\": 1, \"tool\": \"1\", \"units\": [{\"name\": \"u\", \"files\": [{\"path\": \"x\","
                        + " \"sha256\": \"E3\", \"objects\": []}]}]}",
                "{\"formatVersion\": 1, \"tool\": \"1\", \"units\": [], \"more\": 1}",
                "{\"formatVersion\": 0, \"tool\": \"1\", \"units\": []}",
                "{\"formatVersion\": 99999999999999, \"tool\": \"1\", \"units\": []}",
                ""
            })
    void takesNoFileForItsOwnWhenTheEarlierIndexIsDamaged(String index) throws Exception {
        build(root, "a", "a", "stale", "stale");
        write(root, "index.json", index);

        WriteSummary same = build(root, "a", "a");
        write(root, "index.json", index);
        var refused = catchThrowableOfType(WriteRefusedException.class, () -> build(root, "a", "A"));

        assertThat(Builds.codes(same)).containsExactly("WRT007");
        assertThat(root.resolve("stale")).exists();
        assertThat(Builds.codes(refused)).containsExactlyInAnyOrder("WRT003", "WRT007");
        assertThat(root.resolve("a")).hasContent("a");
    }

    @Test
    void forgetsWhatItReadBeforeTheDamage() throws Exception {
        build(root, "a", "a", "b/x", "x", "c", "c", "d", "d");
        write(root, "d", "edited");
        String index = Files.readString(root.resolve("index.json"));
        write(root, "index.json", index.substring(0, index.length() - 8));

        var refused = catchThrowableOfType(WriteRefusedException.class, () -> build(root, "a", "A", "b", "b"));
        WriteSummary summary = build(root, "a", "a");

        assertThat(Builds.codes(refused)).containsExactlyInAnyOrder("WRT003", "WRT003", "WRT007");
        assertThat(Builds.codes(summary)).containsExactly("WRT007");
        assertThat(files(root)).containsOnlyKeys("a", "b/x", "c", "d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{\"name\": \"my package\"}", "not json", "{\"formatVersion\": \"1\"}"})
    void overwritesNoForeignIndex(String content) throws Exception {
        write(root, "index.json", content);

        var refused = catchThrowableOfType(WriteRefusedException.class, () -> build(root, "a", "a"));

        assertThat(Builds.codes(refused)).containsExactly("WRT009");
        assertThat(root.resolve("index.json")).hasContent(content);
        assertThat(root.resolve("a")).doesNotExist();
    }

    @Test
    void overwritesNoIndexOfANewerVersion() throws Exception {
        build(root, "a", "a");
        write(root, "index.json", EMPTY.replace("1,", "2,"));

        var refused = catchThrowableOfType(WriteRefusedException.class, () -> build(root, "a", "a"));

        assertThat(Builds.codes(refused)).containsExactly("WRT008");
    }
}
