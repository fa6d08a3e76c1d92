package io.bastide.cli.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineSearchTest {
    private static final String TEXT = """
            # a comment
            kind: Deployment
            spec:
              containers:
              - name: server
                args:
                - "-v"
                - run
              text: |
                one
                two
              last: 1
            ---
            kind: Service
            """;

    @ParameterizedTest
    @CsvSource({
        "2, 0, /kind",
        "3, 0, /spec",
        "4, 0, /spec/containers",
        "5, 0, /spec/containers/0/name",
        "6, 0, /spec/containers/0/args",
        "7, 0, /spec/containers/0/args/0",
        "8, 0, /spec/containers/0/args/1",
        "9, 0, /spec/text",
        "10, 0, /spec/text",
        "11, 0, /spec/text",
        "12, 0, /spec/last",
        "14, 1, /kind"
    })
    void findsTheInnermostNodeOfALine(int line, int document, String pointer) {
        assertThat(LineSearch.in(TEXT, line)).hasValueSatisfying(found -> {
            assertThat(found.document()).isEqualTo(document);
            assertThat(found.pointer()).hasToString(pointer);
        });
    }

    @Test
    void findsNothingBeforeTheFirstNode() {
        assertThat(LineSearch.in(TEXT, 1)).isEmpty();
    }

    @Test
    void findsNothingInWhatIsNotYaml() {
        assertThat(LineSearch.in("a: [\n", 1)).isEmpty();
    }
}
