package io.bastide.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.tree.JsonPointer;
import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.tree.Tree;
import io.bastide.emitters.yaml.YamlReader;
import io.bastide.emitters.yaml.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** The comparison that the conformance tests rest on has no blind spot: it sees any field that is broken by hand. */
class BrokenFieldTest {

    @Test
    void noticesEachFieldThatIsChanged() throws Exception {
        Breakage breakage = breakEach(BrokenTree::changed);

        assertThat(breakage.unnoticed()).isEmpty();
        assertThat(breakage.broken()).isGreaterThan(1000);
    }

    @Test
    void noticesEachFieldThatIsLeftOut() throws Exception {
        Breakage breakage = breakEach(BrokenTree::without);

        assertThat(breakage.unnoticed()).isEmpty();
        assertThat(breakage.broken()).isGreaterThan(1000);
    }

    /** How many fields were broken, and which of them nobody saw. */
    private record Breakage(int broken, List<String> unnoticed) {}

    /** Breaks each field of each object that the shop has in production in Europe, in the file, one at a time. */
    private static Breakage breakEach(BiFunction<Tree, JsonPointer, Tree> damage) throws Exception {
        var unit = Examples.compile("online-boutique").unitsInPlaces().stream()
                .filter(each ->
                        each.environment().equals("prod") && each.cluster().equals("eu"))
                .findFirst()
                .orElseThrow();
        List<String> unnoticed = new ArrayList<>();
        int broken = 0;
        for (Manifest manifest : unit.objects().manifests()) {
            Tree file = YamlReader.read(YamlWriter.bytesOf(manifest.body())).get(0);
            for (JsonPointer leaf : BrokenTree.leaves(file)) {
                broken++;
                if (isIntended(manifest, YamlWriter.bytesOf(damage.apply(file, leaf)))) {
                    unnoticed.add(manifest.id() + " " + leaf);
                }
            }
        }
        return new Breakage(broken, unnoticed);
    }

    private static boolean isIntended(Manifest manifest, byte[] file) {
        try {
            ObjectSet found = ObjectSet.ofYaml(new String(file, StandardCharsets.UTF_8));
            return ObjectSet.of(List.of(manifest)).differences(found).isEmpty();
        } catch (IllegalArgumentException noObject) {
            return false;
        }
    }
}
