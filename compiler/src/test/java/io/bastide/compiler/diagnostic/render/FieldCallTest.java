package io.bastide.compiler.diagnostic.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldCallTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"replicas", "withReplicas", "addReplicas", "addAllReplicas", "putReplicas", "putAllReplicas"})
    void findsEveryFormOfTheSetter(String method) {
        assertThat(call("replicas", "Workload.builder()", "." + method + "(3)"))
                .contains(new FieldCall(1, 1, 1 + method.length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {".replicasMax(3)", ".replicas", "replicas(3)", ".Replicas(3)", ".xreplicas(3)"})
    void ignoresWhatOnlyLooksLikeTheSetter(String code) {
        assertThat(call("replicas", "Workload.builder()", code)).isEmpty();
    }

    @Test
    void stopsAtTheEndOfTheStatement() {
        assertThat(call("replicas", "var a = Workload.builder().build();", "var b = a.withReplicas(3);"))
                .isEmpty();
    }

    @Test
    void goesOnAfterSemicolonsInsideALambda() {
        assertThat(call("replicas", "Workload.builder().change(w -> { log(); return w; })", ".replicas(3);"))
                .contains(new FieldCall(1, 1, 9));
    }

    @Test
    void ignoresCommentsStringsAndTextBlocks() {
        assertThat(call(
                        "replicas",
                        "Workload.builder() // .replicas(1);",
                        ".name(\"a\\\").replicas(2);\") /* .replicas(3)",
                        "; .replicas(4) */ .sign(';').quote('\\'')",
                        ".note(\"\"\"",
                        "  .replicas(5); \\\"\"\" \"",
                        "  \"\"\")",
                        ".replicas(6);"))
                .contains(new FieldCall(6, 1, 9));
    }

    @Test
    void prefersTheChainsOwnCallToOneInItsArguments() {
        assertThat(call(
                        "replicas",
                        "Workload.builder()",
                        ".scaling(Scaling.builder().replicas(1))",
                        ".replicas(2)",
                        ".replicas(3);"))
                .contains(new FieldCall(2, 1, 9));
    }

    @Test
    void findsACallInTheArgumentsWhenTheChainHasNone() {
        assertThat(call("replicas", "Overlay.on(PROD)", ".change(web, w -> w.withReplicas(6));"))
                .contains(new FieldCall(1, 20, 32));
    }

    @Test
    void staysInsideTheArgumentThatTheChainIs() {
        assertThat(call(
                        "replicas",
                        "tenant.addWorkloads(Workload.builder()",
                        ".name(\"a\"), Workload.builder().replicas(1))",
                        ".replicas(2);"))
                .isEmpty();
        assertThat(call("replicas", "tenant.addWorkloads(Workload.builder()", ".build()).replicas(2);"))
                .isEmpty();
    }

    @Test
    void startsAtTheBuilderAndNotAtTheCallAroundIt() {
        assertThat(call("replicas", "Tenant.of(Workload.builder()", ".replicas(1)).replicas(2);"))
                .contains(new FieldCall(1, 1, 9));
    }

    @Test
    void startsAtAStaticEntryPoint() {
        assertThat(call("replicas", "Map<String, Workload> all = pair(Workload.named(\"a\")", ".replicas(1), 2);"))
                .contains(new FieldCall(1, 1, 9));
    }

    @Test
    void looksAtFortyLinesAtMost() {
        List<String> near = new ArrayList<>(Collections.nCopies(40, "Workload.builder()"));
        near.set(39, ".replicas(1);");
        List<String> far = new ArrayList<>(Collections.nCopies(41, "Workload.builder()"));
        far.set(40, ".replicas(1);");

        assertThat(FieldCall.find(near, 0, "replicas")).isPresent();
        assertThat(FieldCall.find(far, 0, "replicas")).isEmpty();
    }

    @Test
    void findsNothingForAFindingWithoutField() {
        assertThat(call("", "Workload.builder().replicas(1);")).isEmpty();
    }

    @Test
    void survivesCodeThatIsNotJava() {
        assertThat(call("replicas", ")))", "\"open", "'", "/*")).isEmpty();
        assertThat(call("replicas", "\\", "(((", ".(")).isEmpty();
    }

    private static Optional<FieldCall> call(String field, String... lines) {
        return FieldCall.find(List.of(lines), 0, field);
    }
}
