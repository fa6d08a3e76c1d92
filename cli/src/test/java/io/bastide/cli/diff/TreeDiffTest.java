package io.bastide.cli.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.tree.Tree;
import io.bastide.emitters.yaml.MalformedYamlException;
import io.bastide.emitters.yaml.YamlReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class TreeDiffTest {
    @Test
    void findsNothingBetweenEqualDocuments() {
        assertThat(diff("{a: 1, b: [x]}", "{b: [x], a: 1}")).isEmpty();
    }

    @Test
    void namesAddedRemovedAndChangedFields() {
        assertThat(diff("{a: 1, b: 2}", "{b: 3, c: 4}"))
                .containsExactly("removed /a: 1 -> -", "changed /b: 2 -> 3", "added /c: - -> 4");
    }

    @Test
    void namesEachFieldOfAMappingThatIsNew() {
        assertThat(diff("{}", "{spec: {a: 1, b: {c: 2}}}"))
                .containsExactly("added /spec/a: - -> 1", "added /spec/b/c: - -> 2");
    }

    @Test
    void takesAMappingWithoutKeysForAValue() {
        assertThat(diff("{v: {emptyDir: {sizeLimit: 1}}}", "{v: {emptyDir: {}}}"))
                .containsExactly("changed /v/emptyDir: {sizeLimit=1} -> {}");
        assertThat(diff("{v: {}}", "{v: {emptyDir: {}}}")).containsExactly("changed /v: {} -> {emptyDir={}}");
    }

    @Test
    void matchesItemsByTheirName() {
        assertThat(diff("{c: [{name: a, v: 1}, {name: b, v: 2}]}", "{c: [{name: b, v: 3}, {name: d, v: 4}]}"))
                .containsExactly(
                        "removed /c[a]: {name=a, v=1} -> -",
                        "changed /c[b]/v: 2 -> 3",
                        "added /c[d]: - -> {name=d, v=4}");
    }

    @Test
    void tellsWhenNamedItemsOnlyChangePlaces() {
        assertThat(diff("{c: [{name: a}, {name: b}]}", "{c: [{name: b}, {name: a}]}"))
                .containsExactly("changed /c: [a, b] -> [b, a]");
    }

    @Test
    void comparesOtherListsBetweenCommonBeginningAndEnd() {
        assertThat(diff("{l: [a, b, z]}", "{l: [a, c, z]}")).containsExactly("changed /l/1: b -> c");
        assertThat(diff("{l: [a, z]}", "{l: [a, b, z]}")).containsExactly("added /l/1: - -> b");
        assertThat(diff("{l: [a, b, c, z]}", "{l: [a, z]}"))
                .containsExactly("removed /l/1: b -> -", "removed /l/2: c -> -");
    }

    @Test
    void comparesByIndexWhenANameStandsTwice() {
        assertThat(diff("{l: [{name: a, v: 1}, {name: a, v: 2}]}", "{l: [{name: a, v: 1}, {name: a, v: 3}]}"))
                .containsExactly("changed /l/1/v: 2 -> 3");
    }

    @Test
    void escapesSlashesInKeys() {
        assertThat(diff("{a/b~c: 1}", "{a/b~c: 2}")).containsExactly("changed /a~1b~0c: 1 -> 2");
    }

    @Test
    void tellsAStringFromANumber() {
        assertThat(diff("{a: '1'}", "{a: 1}")).hasSize(1);
    }

    private static List<String> diff(String before, String after) {
        return TreeDiff.between(read(before), read(after)).stream()
                .map(change -> change.edit().word() + " " + change.path() + ": " + plain(change.before()) + " -> "
                        + plain(change.after()))
                .toList();
    }

    private static String plain(@org.jspecify.annotations.Nullable Tree value) {
        return value == null
                ? "-"
                : value.asScalar()
                        .map(scalar -> scalar.value().toString())
                        .orElse(value.toString().replaceAll("Sequence\\[items=(.*)]$", "$1"))
                        .replaceAll("Scalar\\[value=([^]]*)]", "$1");
    }

    private static Tree read(String yaml) {
        try {
            return YamlReader.read(yaml).get(0);
        } catch (MalformedYamlException wrong) {
            throw new IllegalArgumentException(yaml, wrong);
        }
    }
}
