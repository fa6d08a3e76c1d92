package io.bastide.emitters.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.packaging.Packaged;
import io.bastide.compiler.packaging.UnitManifests;
import io.bastide.compiler.packaging.ViewManifests;
import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Scalar;
import io.bastide.compiler.tree.Sequence;
import io.bastide.compiler.tree.Tree;
import io.bastide.dsl.source.CallSite;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KustomizeRuleTest {
    static Stream<Tree> valuesThatAreLost() {
        return Stream.of(
                Scalar.of("a\u007F"),
                Scalar.of("a\u0085b"),
                Scalar.of("\uFFFE"),
                Scalar.of("a\uD800"),
                Scalar.of((1L << 53) + 1),
                Scalar.of(new BigDecimal("0.1234567890123456")),
                Scalar.of(new BigDecimal("1e301")),
                Sequence.of(Scalar.NULL),
                Mapping.of("<<", Scalar.of("a")),
                Mapping.of("\uDC00", Scalar.of("a")));
    }

    static Stream<Tree> valuesThatAreKept() {
        return Stream.of(
                Scalar.of("a\uFEFF\u2028\u0001\u200B😀"),
                Scalar.of("a\n\tb"),
                Scalar.of(1L << 53),
                Scalar.of(new BigDecimal("0.123456789012345")),
                Scalar.NULL,
                Mapping.of("<", Scalar.of("<<")));
    }

    @ParameterizedTest
    @MethodSource("valuesThatAreLost")
    void reportsObjectsThatKustomizeWouldChange(Tree value) {
        assertThat(findings(widget(value)))
                .extracting(finding -> finding.rule().code())
                .containsOnly("KUS002");
    }

    @ParameterizedTest
    @MethodSource("valuesThatAreKept")
    void acceptsObjectsThatKustomizePassesOn(Tree value) {
        assertThat(findings(widget(value))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "config.kubernetes.io/local-config",
                "config.kubernetes.io/path",
                "internal.config.kubernetes.io/anything"
            })
    void reportsAnnotationsThatKustomizeKeepsForItself(String annotation) {
        Mapping body = widget(Scalar.TRUE);
        Mapping metadata = body.mapping("metadata").with("annotations", Mapping.of(annotation, Scalar.of("true")));

        assertThat(findings(body.with("metadata", metadata)))
                .extracting(Diagnostic::message)
                .containsOnly(
                        "`Widget shop/w` has the annotation `" + annotation + "`, which Kustomize keeps for itself");
    }

    @Test
    void reportsListsOfObjects() {
        Mapping list = widget(Scalar.TRUE).with("kind", Scalar.of("WidgetList")).with("items", Sequence.EMPTY);

        assertThat(findings(list)).extracting(finding -> finding.rule().code()).containsOnly("KUS002");
    }

    @Test
    void reportsScalarsWhereAKindHasAList() {
        Mapping pod = widget(Scalar.TRUE)
                .with("apiVersion", Scalar.of("v1"))
                .with("kind", Scalar.of("Pod"))
                .with("spec", Mapping.of("volumes", Scalar.of("none")));

        assertThat(findings(pod)).extracting(finding -> finding.rule().code()).containsOnly("KUS002");
    }

    @Test
    void takesEmptyAnnotationsForNone() {
        Mapping body = widget(Scalar.TRUE);
        Mapping metadata = body.mapping("metadata").with("annotations", Mapping.EMPTY);

        assertThat(findings(body.with("metadata", metadata))).isEmpty();
    }

    @Test
    void reportsObjectsOfNoNamespaceAndOfTheDefaultNamespaceAsOne() {
        Mapping inDefault = widget(Scalar.TRUE)
                .with(
                        "metadata",
                        Mapping.builder()
                                .put("name", "w")
                                .put("namespace", "default")
                                .build());
        Mapping inNone = widget(Scalar.TRUE).with("metadata", Mapping.of("name", Scalar.of("w")));
        Mapping elsewhere = widget(Scalar.TRUE);

        assertThat(findings(inDefault, inNone))
                .extracting(finding -> finding.rule().code())
                .containsOnly("KUS003");
        assertThat(findings(inDefault, elsewhere)).isEmpty();
    }

    @Test
    void reportsAnOverlayThatCannotBeProven() {
        Mapping before =
                widget(Mapping.builder().put("text", "\tx\n").put("size", 1).build());
        Mapping after =
                widget(Mapping.builder().put("text", "\tx\n").put("size", 2).build());

        Packaged packaged = packaged(List.of(before), List.of(after), List.of(before));

        assertThat(packaged.files()).isEmpty();
        assertThat(packaged.findings())
                .extracting(Diagnostic::message)
                .containsExactly("`Widget shop/w` does not fit its patch in `environments/dev/unit`");
        assertThat(packaged.findings().get(0).rule()).isEqualTo(KustomizeRule.OVERLAY_NOT_PROVEN);
    }

    @Test
    void reportsAReferenceThatAJsonPatchedAccountWouldComplete() {
        Mapping account = Mapping.builder()
                .put("apiVersion", "v1")
                .put("kind", "ServiceAccount")
                .put(
                        "metadata",
                        Mapping.builder()
                                .put("name", "a")
                                .put("namespace", "shop")
                                .build())
                .put("imagePullSecrets", Sequence.of(Mapping.of("name", Scalar.of("x"))))
                .build();
        Mapping changed = account.with("imagePullSecrets", Sequence.of(Mapping.of("name", Scalar.of("y"))));
        Mapping group = Mapping.builder().put("kind", "Group").put("name", "a").build();
        Mapping binding = Mapping.builder()
                .put("apiVersion", "rbac.authorization.k8s.io/v1")
                .put("kind", "RoleBinding")
                .put(
                        "metadata",
                        Mapping.builder()
                                .put("name", "b")
                                .put("namespace", "shop")
                                .build())
                .put("subjects", Sequence.of(group))
                .build();

        Packaged packaged = packaged(List.of(account, binding), List.of(changed, binding), List.of(account, binding));

        assertThat(packaged.findings())
                .extracting(Diagnostic::message)
                .containsExactly(
                        "`RoleBinding shop/b` is built with another `/subjects/0/namespace` in `overlays/dev/eu/unit`");
    }

    @ParameterizedTest
    @EnumSource(KustomizeRule.class)
    void explainsEveryRuleUnderFourHeadings(KustomizeRule rule) throws Exception {
        try (var page = KustomizeRule.class.getResourceAsStream("/explain/" + rule.code() + ".md")) {
            assertThat(page).as(rule.code()).isNotNull();

            assertThat(new String(page.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> line.startsWith("## ")))
                    .containsExactly(
                            "## What it means",
                            "## A spec that triggers it",
                            "## How to fix it",
                            "## When suppressing is right");
        }
    }

    private static List<Diagnostic> findings(Mapping... bodies) {
        return packaged(List.of(bodies), List.of(bodies), List.of(bodies)).findings();
    }

    private static Packaged packaged(List<Mapping> reference, List<Mapping> dev, List<Mapping> prod) {
        return new KustomizePackager()
                .pack(new UnitManifests(
                        "unit",
                        manifests(reference),
                        List.of(
                                new ViewManifests("dev", "eu", manifests(dev)),
                                new ViewManifests("prod", "eu", manifests(prod)))));
    }

    private static List<Manifest> manifests(List<Mapping> bodies) {
        return bodies.stream().map(body -> Manifest.of(body, CallSite.UNKNOWN)).toList();
    }

    private static Mapping widget(Tree value) {
        return Mapping.builder()
                .put("apiVersion", "example.com/v1")
                .put("kind", "Widget")
                .put(
                        "metadata",
                        Mapping.builder()
                                .put("name", "w")
                                .put("namespace", "shop")
                                .build())
                .put("spec", Mapping.of("value", value))
                .build();
    }
}
