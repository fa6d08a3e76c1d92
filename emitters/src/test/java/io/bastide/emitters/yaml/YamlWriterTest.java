package io.bastide.emitters.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Scalar;
import io.bastide.compiler.tree.Sequence;
import io.bastide.compiler.tree.Tree;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlWriterTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "  a",
                "a ",
                "y",
                "Y",
                "n",
                "N",
                "yes",
                "Yes",
                "YES",
                "yEs",
                "no",
                "No",
                "NO",
                "on",
                "On",
                "ON",
                "oN",
                "off",
                "Off",
                "OFF",
                "true",
                "True",
                "TRUE",
                "tRUE",
                "false",
                "False",
                "FALSE",
                "~",
                "null",
                "Null",
                "NULL",
                "nUll",
                "=",
                "=x",
                "<<",
                "0",
                "-0",
                "+1",
                "-12",
                "007",
                "012",
                "08",
                "0o7",
                "0O17",
                "0x1F",
                "0X1f",
                "-0x1F",
                "0b101",
                "0B1",
                "1_000",
                "+_0",
                "-_1",
                "-_.5",
                "+._5",
                "0_x1F",
                "1__0",
                "12345_54321",
                "685,230.15",
                "1:30",
                "190:20:30",
                "1:30.5",
                "-1:30",
                "1e3",
                "1E3",
                "1e+3",
                "12e03",
                "5.",
                ".5",
                "-.5",
                "+.5e3",
                "1.5",
                "1.5e-3",
                ".inf",
                "-.inf",
                "+.Inf",
                ".INF",
                ".nan",
                ".e+0",
                ".E+28",
                "-.e-1",
                ".",
                ".NaN",
                "2024-01-01",
                "2024-1-1",
                "2001-12-14t21:59:43.10-05:00",
                "2001-12-14 21:59:43.10 -5",
                "2024-01-01T10:00:00Z",
                "10.0.0.1",
                "- x",
                "-",
                "--",
                "---",
                "--- x",
                "...",
                "..",
                "+..",
                "? x",
                "?",
                ": x",
                ":",
                "a: b",
                "a:",
                "a #b",
                "#a",
                "*a",
                "&a",
                "!t",
                "!!str x",
                "%a",
                "@a",
                "`a",
                "|",
                "|-",
                ">",
                "'a'",
                "\"a\"",
                "[a]",
                "{a: b}",
                "]",
                "}",
                ",",
                "\ta",
                "a\tb",
                "a\u0000b",
                "\u0007",
                "\u001B[31m",
                "\u007F",
                "\u0085",
                "a\u0085b",
                "a\u00A0b",
                "\u2028",
                "a\u2029b",
                "\uFEFFa",
                "a\u200Bb",
                "a\u202Eb",
                "\uFFFE",
                "\uFFFF",
                "a\rb",
                "a\r\n",
                "\n",
                "\n\n",
                "\na",
                "a \nb",
                "a\n b ",
                "a\n\t\nb"
            })
    void quotesWhatAReaderMayMisread(String text) {
        String yaml = yaml(Scalar.of(text));

        assertThat(yaml).startsWith("\"").endsWith("\"\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "nginx:1.25",
                "registry.example/shop/frontend:v0.10.6",
                "100m",
                "1Gi",
                "500Mi",
                "10.0.0.0/8",
                "5m",
                "30s",
                "15d",
                "v1",
                "apps/v1",
                "networking.k8s.io/v1",
                "--flag=value",
                "-v",
                "-c",
                "/healthz",
                "./run.sh",
                "../../base/shop",
                ".profile",
                "$(VAR)",
                "(a)",
                "a b c",
                "a#b",
                "a:b",
                "http://a.example:80/x?y=z#f",
                "it's",
                "say \"x\"",
                "yesterday",
                "note",
                "nullable",
                "offset",
                "1.2.3-rc",
                "1.2.3a",
                "abc=",
                "a, b",
                "a[0]",
                "x{y}",
                "C:\\dir",
                "_x",
                "ünïcode",
                "日本",
                "😀 smile",
                "a - b",
                "a? b",
                "50%",
                "a@b.example",
                "^a$",
                "; x",
                "-Xmx512m",
                "infinite",
                "nano",
                "0.5x",
                "e3",
                "sha256:0f1e"
            })
    void leavesOrdinaryStringsPlain(String text) {
        assertThat(yaml(Scalar.of(text))).isEqualTo(text + "\n");
    }

    @Test
    void quotesKeysLikeValues() {
        Mapping mapping = Mapping.builder()
                .put("yes", 1)
                .put("8080", 2)
                .put("a: b", 3)
                .put("two\nlines", 4)
                .put("app.kubernetes.io/name", 5)
                .build();

        assertThat(yaml(mapping)).isEqualTo("""
                        "yes": 1
                        "8080": 2
                        "a: b": 3
                        "two\\nlines": 4
                        app.kubernetes.io/name: 5
                        """);
    }

    @Test
    void keepsTheOrderOfKeysAndPutsItemsAtTheColumnOfTheirKey() {
        Mapping mapping = Mapping.builder()
                .put("kind", "Pod")
                .put("apiVersion", "v1")
                .put(
                        "list",
                        Sequence.of(
                                Scalar.of("a"),
                                Mapping.builder()
                                        .put("name", "x")
                                        .put("args", Sequence.of(Scalar.of("-v"), Scalar.of("1")))
                                        .put("env", Mapping.of("K", Scalar.of("v")))
                                        .build(),
                                Sequence.of(Scalar.of(1), Sequence.of(Scalar.of(2), Scalar.of(3)))))
                .build();

        assertThat(yaml(mapping)).isEqualTo("""
                        kind: Pod
                        apiVersion: v1
                        list:
                        - a
                        - name: x
                          args:
                          - -v
                          - "1"
                          env:
                            K: v
                        - - 1
                          - - 2
                            - 3
                        """);
    }

    @Test
    void writesEmptyCollectionsInline() {
        Mapping mapping = Mapping.builder()
                .put("m", Mapping.EMPTY)
                .put("s", Sequence.EMPTY)
                .put("z", Scalar.NULL)
                .put("l", Sequence.of(Mapping.EMPTY, Sequence.EMPTY))
                .build();

        assertThat(yaml(mapping)).isEqualTo("""
                        m: {}
                        s: []
                        z: null
                        l:
                        - {}
                        - []
                        """);
    }

    @Test
    void writesScalarsThatAreNoStringsBare() {
        Sequence all = Sequence.of(
                Scalar.TRUE,
                Scalar.FALSE,
                Scalar.of(-1),
                Scalar.of(Long.MIN_VALUE),
                Scalar.of(new BigDecimal("0.5")),
                Scalar.of(new BigDecimal("-1e30")),
                Scalar.of(new BigDecimal("1.25e-20")));

        assertThat(yaml(all)).isEqualTo("""
                        - true
                        - false
                        - -1
                        - -9223372036854775808
                        - 0.5
                        - -1.0e+30
                        - 1.25e-20
                        """);
    }

    @Test
    void writesTextOfSeveralLinesAsBlock() {
        Mapping mapping = Mapping.builder()
                .put("clip", "a\nb\n")
                .put("strip", "a\n\n  b")
                .put("keep", "a\n\n\n")
                .put("indented", "  a\nb\n")
                .put("tab", "\ta\n\tb\n")
                .put("items", Sequence.of(Scalar.of("#!/bin/sh\necho: x\n"), Mapping.of("k", Scalar.of("x\ny"))))
                .build();

        assertThat(yaml(mapping))
                .isEqualTo("clip: |\n  a\n  b\n"
                        + "strip: |-\n  a\n\n    b\n"
                        + "keep: |+\n  a\n\n\n"
                        + "indented: |2\n    a\n  b\n"
                        + "tab: |2\n  \ta\n  \tb\n"
                        + "items:\n- |\n  #!/bin/sh\n  echo: x\n- k: |-\n    x\n    y\n");
    }

    @Test
    void writesKeysBeyondOneLineExplicitly() {
        String key = "k".repeat(2000);
        Mapping mapping = Mapping.of(
                key, Mapping.of("a", Mapping.of(key, Sequence.of(Scalar.of(1), Mapping.of(key, Scalar.of("x"))))));

        assertThat(yaml(mapping)).startsWith("? " + key + "\n:\n  a:\n    ? " + key + "\n    :\n    - 1\n    - ? ");
    }

    @Test
    void separatesDocuments() {
        byte[] bytes = new YamlWriter()
                .document(Mapping.of("a", Scalar.of(1)))
                .document(Mapping.of("b", Scalar.of(2)))
                .take();

        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("a: 1\n---\nb: 2\n");
    }

    @Test
    void isEmptyAfterTaking() {
        YamlWriter writer = new YamlWriter().document(Scalar.of("a"));
        writer.take();

        assertThat(writer.document(Scalar.of("b")).take()).isEqualTo("b\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void doesNotFoldLongLines() {
        String text = "word ".repeat(5000) + "end";

        assertThat(yaml(Scalar.of(text))).isEqualTo(text + "\n");
    }

    @Test
    void refusesHalfOfASurrogatePair() {
        assertThatThrownBy(() -> yaml(Scalar.of("a\uD800b"))).isInstanceOf(UnwritableTextException.class);
        assertThatThrownBy(() -> yaml(Scalar.of("a\uDC00"))).isInstanceOf(UnwritableTextException.class);
    }

    private static String yaml(Tree tree) {
        return new String(YamlWriter.bytesOf(tree), StandardCharsets.UTF_8);
    }
}
