package io.bastide.compiler.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.dsl.source.CallSite;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MappingTest {
    private static final CallSite PLACE = new CallSite("shop.Shop", "Shop.java", 7, "define", List.of());

    @Test
    void keepsTheOrderInWhichKeysWerePut() {
        Mapping mapping = Mapping.builder().put("z", 1).put("a", 2).put("m", 3).build();

        assertThat(mapping.keys()).containsExactly("z", "a", "m");
    }

    @Test
    void keyPutTwiceKeepsItsPlaceAndTakesTheLaterNode() {
        Mapping mapping = Mapping.builder().put("a", 1).put("b", 2).put("a", 3).build();

        assertThat(mapping.keys()).containsExactly("a", "b");
        assertThat(mapping.get("a")).contains(Scalar.of(3));
    }

    @Test
    void builderGoesOnAfterBuildingWithoutChangingWhatItBuilt() {
        Mapping.Builder builder = Mapping.builder().put("a", 1);
        Mapping before = builder.build();

        Mapping after = builder.put("a", 2).put("b", 3).build();

        assertThat(before).isEqualTo(Mapping.of("a", Scalar.of(1)));
        assertThat(after.size()).isEqualTo(2);
    }

    @Test
    void withReplacesInPlaceOrAppends() {
        Mapping mapping = Mapping.builder().put("a", 1).put("b", 2).build();

        assertThat(mapping.with("a", Scalar.of(9)).keys()).containsExactly("a", "b");
        assertThat(mapping.with("c", Scalar.of(9)).keys()).containsExactly("a", "b", "c");
        assertThat(mapping.get("a")).contains(Scalar.of(1));
    }

    @Test
    void changesKeepTheOrigin() {
        Mapping mapping = Mapping.builder(PLACE).put("a", 1).put("b", 2).build();

        assertThat(mapping.with("a", Scalar.of(9)).origin()).isEqualTo(PLACE);
        assertThat(mapping.without("a").origin()).isEqualTo(PLACE);
    }

    @Test
    void originDoesNotCountForEquality() {
        Mapping known = Mapping.builder(PLACE).put("a", 1).build();
        Mapping unknown = Mapping.builder().put("a", 1).build();

        assertThat(known).isEqualTo(unknown).hasSameHashCodeAs(unknown);
    }

    @Test
    void differsByAKeyOrANode() {
        Mapping mapping = Mapping.builder().put("a", 1).put("b", 2).build();

        assertThat(mapping)
                .isNotEqualTo(Mapping.builder().put("a", 1).put("c", 2).build())
                .isNotEqualTo(Mapping.builder().put("a", 1).put("b", 3).build())
                .isNotEqualTo(Mapping.builder().put("a", 1).build())
                .isNotEqualTo(Sequence.EMPTY);
    }

    @Test
    void nullNodeIsNotAMissingKey() {
        Mapping mapping = Mapping.of("a", Scalar.NULL);

        assertThat(mapping.has("a")).isTrue();
        assertThat(mapping.has("b")).isFalse();
        assertThat(mapping).isNotEqualTo(Mapping.EMPTY);
    }

    @Test
    void typedLookUpsAnswerEmptyForOtherKindsOfNode() {
        Mapping mapping = Mapping.builder()
                .put("text", "t")
                .put("number", 1)
                .put("items", Sequence.of(Scalar.of(1)))
                .put("mapping", Mapping.of("a", Scalar.of(1)))
                .build();

        assertThat(mapping.text("text")).contains("t");
        assertThat(mapping.text("number")).isEmpty();
        assertThat(mapping.items("items")).hasSize(1);
        assertThat(mapping.items("text")).isEmpty();
        assertThat(mapping.mapping("mapping").has("a")).isTrue();
        assertThat(mapping.mapping("items")).isSameAs(Mapping.EMPTY);
    }

    @Test
    void conditionalPutsLeaveOutWhatIsEmpty() {
        Mapping mapping = Mapping.builder()
                .putText("none", Optional.empty())
                .putText("some", Optional.of("t"))
                .putUnlessEmpty("mapping", Mapping.EMPTY)
                .putUnlessEmpty("sequence", Sequence.EMPTY)
                .putUnlessEmpty("items", Sequence.of(Scalar.TRUE))
                .build();

        assertThat(mapping.keys()).containsExactly("some", "items");
    }

    @Test
    void textsKeepTheOrderOfTheMap() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("z", "1");
        texts.put("a", "2");

        assertThat(Mapping.ofTexts(texts)).hasToString("{z=Scalar[value=1], a=Scalar[value=2]}");
    }

    @Property
    void behavesLikeALinkedHashMap(@ForAll("puts") List<String> puts) {
        Map<String, Tree> expected = new LinkedHashMap<>();
        Mapping.Builder builder = Mapping.builder();
        for (int i = 0; i < puts.size(); i++) {
            expected.put(puts.get(i), Scalar.of(i));
            builder.put(puts.get(i), i);
        }

        Mapping mapping = builder.build();

        assertThat(mapping.keys()).containsExactlyElementsOf(expected.keySet());
        assertThat(mapping.size()).isEqualTo(expected.size());
        expected.forEach((key, value) -> assertThat(mapping.get(key)).contains(value));
        assertThat(mapping.has("never put")).isFalse();
    }

    @Property
    void orderOfKeysDoesNotCountForEquality(@ForAll("mappings") Mapping mapping, @ForAll Random random) {
        List<String> keys = new ArrayList<>(mapping.keys());
        Collections.shuffle(keys, random);
        Mapping.Builder shuffled = Mapping.builder();
        keys.forEach(key -> shuffled.put(key, mapping.get(key).orElseThrow()));

        Mapping other = shuffled.build();

        assertThat(other).isEqualTo(mapping).hasSameHashCodeAs(mapping);
        assertThat(mapping).isEqualTo(other);
    }

    @Property
    void withoutUndoesWith(@ForAll("mappings") Mapping mapping, @ForAll("trees") Tree node) {
        Mapping more = mapping.with("a new key", node);

        assertThat(more).isNotEqualTo(mapping);
        assertThat(more.without("a new key")).isEqualTo(mapping);
        assertThat(more.without("a new key").keys()).isEqualTo(mapping.keys());
    }

    @Property
    void builderOfAMappingGivesItBack(@ForAll("mappings") Mapping mapping) {
        Mapping copy = mapping.toBuilder().build();

        assertThat(copy).isEqualTo(mapping);
        assertThat(copy.keys()).isEqualTo(mapping.keys());
        assertThat(Mapping.builder().putAll(mapping).build()).isEqualTo(mapping);
    }

    @Provide
    Arbitrary<List<String>> puts() {
        return Trees.keys().list().ofMaxSize(60);
    }

    @Provide
    Arbitrary<Mapping> mappings() {
        return Trees.mappings(Trees.scalars());
    }

    @Provide
    Arbitrary<Tree> trees() {
        return Trees.trees(1);
    }
}
