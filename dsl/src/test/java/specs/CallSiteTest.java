package specs;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.dsl.source.CallSite;
import io.bastide.dsl.source.Declarations;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallSiteTest {
    private static final StackTraceElement DSL = frame("io.bastide.dsl.Workload", "builder", "Workload.java", 5);
    private static final StackTraceElement JDK = frame("java.util.stream.Stream", "map", "Stream.java", 9);

    @Test
    void capturesTheLineOutsideTheDsl() {
        int line = line() + 1;
        CallSite site = Declarations.declare();

        assertThat(site.className()).isEqualTo("specs.CallSiteTest");
        assertThat(site.fileName()).isEqualTo("CallSiteTest.java");
        assertThat(site.line()).isEqualTo(line);
        assertThat(site.member()).isEqualTo("capturesTheLineOutsideTheDsl");
        assertThat(site.isKnown()).isTrue();
    }

    @Test
    void keepsTheAuthorsOwnCallersNearestFirst() {
        CallSite site = outer();

        assertThat(site.member()).isEqualTo("inner");
        assertThat(site.callers())
                .extracting(CallSite::member)
                .startsWith("outer", "keepsTheAuthorsOwnCallersNearestFirst");
    }

    @Test
    void keepsThreeCallersAtMost() {
        CallSite site = recursive(10);

        assertThat(site.callers())
                .hasSize(3)
                .allMatch(caller -> caller.callers().isEmpty());
    }

    @Test
    void lambdaIsKnownByTheMethodAroundIt() {
        Supplier<CallSite> declaration = () -> Declarations.declare();

        assertThat(declaration.get().member()).isEqualTo("lambdaIsKnownByTheMethodAroundIt");
    }

    @Test
    void framesBehindTheJdkAreNoCallers() {
        List<CallSite> sites = new ArrayList<>();
        Stream.of("web").forEach(name -> sites.add(Declarations.declare()));

        assertThat(sites.get(0).callers()).isEmpty();
    }

    @Test
    void nestedClassHasItsBinaryName() {
        assertThat(Nested.declare().className()).isEqualTo("specs.CallSiteTest$Nested");
    }

    @Test
    void readsAStackTraceLikeTheRunningStack() {
        CallSite site = CallSite.of(new StackTraceElement[] {
            DSL,
            frame("shop.Shop", "web", "Shop.java", 12),
            frame("shop.Main", "main", "Main.java", 3),
            JDK,
            frame("shop.Late", "late", "Late.java", 1)
        });

        assertThat(site)
                .isEqualTo(new CallSite(
                        "shop.Shop",
                        "Shop.java",
                        12,
                        "web",
                        List.of(new CallSite("shop.Main", "Main.java", 3, "main", List.of()))));
    }

    @Test
    void traceWithoutTheAuthorsCodeIsUnknown() {
        assertThat(CallSite.of(new StackTraceElement[] {DSL, JDK})).isEqualTo(CallSite.UNKNOWN);
        assertThat(CallSite.of(new StackTraceElement[0])).isEqualTo(CallSite.UNKNOWN);
        assertThat(CallSite.UNKNOWN.isKnown()).isFalse();
    }

    @Test
    void classWithoutDebugInformationHasNoFileAndNoLine() {
        CallSite site = CallSite.of(new StackTraceElement[] {new StackTraceElement("shop.Shop", "define", null, -1)});

        assertThat(site).isEqualTo(new CallSite("shop.Shop", "", 0, "define", List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "io.bastide.dsl.workload.Workload",
                "io.bastide.overlays.Hardening",
                "io.bastide.compiler.Compiler",
                "java.lang.Thread",
                "jdk.internal.reflect.DirectMethodHandleAccessor",
            })
    void framesOfTheDslAndTheJdkAreSkipped(String className) {
        StackTraceElement author = frame("shop.Shop", "define", "Shop.java", 12);

        CallSite site = CallSite.of(new StackTraceElement[] {frame(className, "x", "X.java", 1), author});

        assertThat(site.className()).isEqualTo("shop.Shop");
    }

    @ParameterizedTest
    @ValueSource(strings = {"io.bastide.dslx.Mine", "javax.shop.Shop", "sunrise.Shop", "io.bastide.examples.shop.Shop"})
    void classesThatOnlySoundLikeTheDslAreTheAuthors(String className) {
        CallSite site = CallSite.of(new StackTraceElement[] {DSL, frame(className, "define", "Shop.java", 12)});

        assertThat(site.className()).isEqualTo(className);
    }

    private static CallSite outer() {
        return inner();
    }

    private static CallSite inner() {
        return Declarations.declare();
    }

    private static CallSite recursive(int depth) {
        return depth == 0 ? Declarations.declare() : recursive(depth - 1);
    }

    /** The line of the caller. */
    private static int line() {
        return new Throwable().getStackTrace()[1].getLineNumber();
    }

    private static StackTraceElement frame(String className, String method, String file, int line) {
        return new StackTraceElement(className, method, file, line);
    }

    private static final class Nested {
        static CallSite declare() {
            return Declarations.declare();
        }
    }
}
