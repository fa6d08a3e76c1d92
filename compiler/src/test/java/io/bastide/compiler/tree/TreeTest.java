package io.bastide.compiler.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeTest {
    private static final Tree CONTAINERS = Sequence.of(Mapping.of("name", Scalar.of("web")));
    private static final Mapping DOCUMENT = Mapping.of("spec", Mapping.of("containers", CONTAINERS));

    private record Place(JsonPointer pointer, Tree node) {}

    @Test
    void followsAPointerThroughMappingsAndSequences() {
        assertThat(DOCUMENT.at(JsonPointer.parse("/spec/containers/0/name"))).contains(Scalar.of("web"));
    }

    @Test
    void rootPointerLeadsToTheNodeItself() {
        assertThat(DOCUMENT.at(JsonPointer.ROOT)).containsSame(DOCUMENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/status",
                "/spec/containers/1",
                "/spec/containers/-",
                "/spec/containers/-1",
                "/spec/containers/00",
                "/spec/containers/+0",
                "/spec/containers/",
                "/spec/containers/99999999999999999999",
                "/spec/containers/٠",
                "/spec/containers/0/name/0",
            })
    void pointerThatLeadsNowhereGivesNothing(String pointer) {
        assertThat(DOCUMENT.at(JsonPointer.parse(pointer))).isEmpty();
    }

    @Test
    void eachKindOfNodeIsOnlyItself() {
        assertThat(List.of(
                        DOCUMENT.asMapping().isPresent(),
                        DOCUMENT.asSequence().isPresent(),
                        DOCUMENT.asScalar().isPresent()))
                .containsExactly(true, false, false);
        assertThat(List.of(
                        CONTAINERS.asMapping().isPresent(),
                        CONTAINERS.asSequence().isPresent(),
                        CONTAINERS.asScalar().isPresent()))
                .containsExactly(false, true, false);
        assertThat(List.of(
                        Scalar.TRUE.asMapping().isPresent(),
                        Scalar.TRUE.asSequence().isPresent(),
                        Scalar.TRUE.asScalar().isPresent()))
                .containsExactly(false, false, true);
    }

    @Test
    void onlyStringsAreText() {
        assertThat(Scalar.of("1").asText()).contains("1");
        assertThat(Scalar.of(1).asText()).isEmpty();
        assertThat(Scalar.TRUE.asText()).isEmpty();
        assertThat(Scalar.NULL.asText()).isEmpty();
        assertThat(CONTAINERS.asText()).isEmpty();
    }

    @Test
    void orderOfItemsCountsForEquality() {
        assertThat(Sequence.ofTexts(List.of("a", "b")))
                .isEqualTo(Sequence.of(Scalar.of("a"), Scalar.of("b")))
                .isNotEqualTo(Sequence.ofTexts(List.of("b", "a")));
    }

    @Test
    void sequenceCopiesItsItems() {
        List<Tree> items = new ArrayList<>(List.of(Scalar.TRUE));
        Sequence sequence = Sequence.of(items);

        items.clear();

        assertThat(sequence.items()).containsExactly(Scalar.TRUE);
    }

    @Property(tries = 200)
    void everyNodeIsFoundAtItsPointer(@ForAll("trees") Tree tree) {
        List<Place> places = new ArrayList<>();
        collect(JsonPointer.ROOT, tree, places);

        assertThat(places)
                .allSatisfy(place -> assertThat(tree.at(place.pointer())).contains(place.node()));
    }

    @Property(tries = 200)
    void everyNodeIsFoundAtTheTextOfItsPointer(@ForAll("trees") Tree tree) {
        List<Place> places = new ArrayList<>();
        collect(JsonPointer.ROOT, tree, places);

        assertThat(places)
                .allSatisfy(place -> assertThat(
                                tree.at(JsonPointer.parse(place.pointer().toString())))
                        .isEqualTo(Optional.of(place.node())));
    }

    @Provide
    Arbitrary<Tree> trees() {
        return Trees.trees(2);
    }

    private static void collect(JsonPointer pointer, Tree node, List<Place> places) {
        places.add(new Place(pointer, node));
        node.asMapping()
                .ifPresent(mapping -> mapping.forEach((key, value) -> collect(pointer.child(key), value, places)));
        List<Tree> items = node.asSequence().orElse(Sequence.EMPTY).items();
        for (int i = 0; i < items.size(); i++) {
            collect(pointer.child(i), items.get(i), places);
        }
    }
}
