package acme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is mandatory is an error of the compiler when it is missing, and the examples need nothing but the DSL. */
class SpecCompilationTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cluster.named(\"eu\").build()",
                "Environment.named(\"prod\").rank(1).build()",
                "Tenant.named(\"shop\").owner(\"team-shop\").build()",
                "Platform.named(\"acme\").build()",
                "Container.named(\"app\").image(ImageRef.of(\"app:1\")).resources(Resources.of(\"1\", \"1Gi\")).build()"
            })
    void takesWhatStatesEverythingMandatory(String expression) {
        assertThat(Compilation.ofExpression(expression).errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Environment.named(\"prod\").build()",
                "Tenant.named(\"shop\").build()",
                "Container.named(\"app\").build()",
                "Container.named(\"app\").image(ImageRef.of(\"app:1\")).build()",
                "Container.named(\"app\").resources(Resources.of(\"1\", \"1Gi\"))",
                "Workload.deployment(\"web\").build()",
                "Workload.builder().name(\"web\").build()",
                "Cluster.named(\"eu\").declaredAt(null).build()"
            })
    void refusesWhatLacksSomethingMandatory(String expression) {
        assertThat(Compilation.ofExpression(expression).errors())
                .singleElement()
                .asString()
                .startsWith("cannot find symbol");
    }

    @ParameterizedTest
    @ValueSource(strings = {"online-boutique", "online-boutique-plain", "starter"})
    void compilesTheExamplesWithTheDslAlone(String example) {
        Path sources = Path.of(System.getProperty("bastide.root"), "examples", example, "src", "main", "java");

        Compilation compilation = Compilation.ofFolder(sources);

        assertThat(compilation.errors()).isEmpty();
    }
}
