package io.bastide.cli.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.tree.JsonPointer;
import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Scalar;
import io.bastide.compiler.tree.Sequence;
import io.bastide.compiler.tree.Tree;
import io.bastide.dsl.source.CallSite;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NodePathTest {
    private static final CallSite OUTER = new CallSite("shop.Shop", "Shop.java", 10, "define", List.of());
    private static final CallSite INNER = new CallSite("shop.Shop", "Shop.java", 20, "define", List.of());

    @Test
    void findsAnItemByItsNameWhereverItStands() {
        Mapping patch = containers(container("server", "1"));
        Mapping object = containers(container("sidecar", "2"), container("server", "3"));

        NodePath path = NodePath.in(patch, JsonPointer.parse("/containers/0/image"));

        assertThat(path.find(object)).contains(Scalar.of("3"));
        assertThat(path.pointerIn(object)).hasToString("/containers/1/image");
    }

    @Test
    void findsAnItemWithoutANameByItsValue() {
        Mapping patch = Mapping.of("args", Sequence.ofTexts(List.of("-v")));
        Mapping object = Mapping.of("args", Sequence.ofTexts(List.of("run", "-v")));

        assertThat(NodePath.in(patch, JsonPointer.parse("/args/0")).pointerIn(object))
                .hasToString("/args/1");
    }

    @Test
    void fallsBackToTheIndexOfAnItemThatChanged() {
        Mapping patch = Mapping.of("args", Sequence.ofTexts(List.of("-v")));
        Mapping object = Mapping.of("args", Sequence.ofTexts(List.of("-q")));

        assertThat(NodePath.in(patch, JsonPointer.parse("/args/0")).find(object))
                .contains(Scalar.of("-q"));
    }

    @Test
    void findsNothingWhereTheItemIsGone() {
        Mapping patch = containers(container("server", "1"));

        assertThat(NodePath.in(patch, JsonPointer.parse("/containers/0")).find(containers(container("other", "1"))))
                .isEmpty();
    }

    @Test
    void takesTheEndOfAListForItsLastItem() {
        Mapping object = Mapping.of("args", Sequence.ofTexts(List.of("run", "-v")));

        assertThat(NodePath.of(JsonPointer.parse("/args/-"), Optional.empty()).find(object))
                .contains(Scalar.of("-v"));
    }

    @Test
    void stopsBeforeTheDirectivesOfAPatch() {
        Mapping patch = Mapping.of("spec", Mapping.of("$patch", Scalar.of("delete")));

        assertThat(NodePath.in(patch, JsonPointer.parse("/spec/$patch"))
                        .withoutDirectives()
                        .pointerIn(patch))
                .hasToString("/spec");
    }

    @Test
    void knowsTheInnermostPlaceInTheSpec() {
        Mapping inner = Mapping.builder(INNER).put("image", "1").build();
        Mapping object = Mapping.builder(OUTER)
                .put("spec", Mapping.of("container", inner))
                .put("kind", "Pod")
                .build();

        assertThat(NodePath.in(object, JsonPointer.parse("/spec/container/image"))
                        .origin(object))
                .contains(INNER);
        assertThat(NodePath.in(object, JsonPointer.parse("/kind")).origin(object))
                .contains(OUTER);
    }

    private static Mapping containers(Tree... containers) {
        return Mapping.of("containers", Sequence.of(containers));
    }

    private static Mapping container(String name, String image) {
        return Mapping.builder().put("name", name).put("image", image).build();
    }
}
