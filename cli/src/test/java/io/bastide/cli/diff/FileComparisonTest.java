package io.bastide.cli.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.tree.ManifestId;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileComparisonTest {
    private static final ManifestId INGRESS = new ManifestId("networking.k8s.io/v1", "Ingress", "shop", "web");

    @Test
    void namesAJsonPatchByTheObjectThatItChanges() {
        FileChange change = new FileComparison("overlays/prod/eu/shop/patch-ingress-web.yaml", List.of(INGRESS))
                .changed(
                        bytes("- op: replace\n  path: /a\n  value: 1\n"),
                        bytes("- op: replace\n  path: /a\n  value: 2\n"));

        assertThat(text(change)).isEqualTo("""
                        ~ patch of Ingress shop/web in overlay prod/eu, overlays/prod/eu/shop/patch-ingress-web.yaml
                            ~ /0/value: 1 -> 2
                        """);
    }

    @Test
    void showsWhatANewPatchSays() {
        FileChange change =
                new FileComparison("environments/prod/shop/patch-ingress-web.yaml", List.of(INGRESS)).added(bytes("""
                        apiVersion: networking.k8s.io/v1
                        kind: Ingress
                        metadata:
                          name: web
                          namespace: shop
                        spec:
                          ingressClassName: nginx
                        """));

        assertThat(text(change)).isEqualTo("""
                        + patch of Ingress shop/web in environment prod, environments/prod/shop/patch-ingress-web.yaml
                            + /spec/ingressClassName: "nginx"
                        """);
    }

    @Test
    void comparesTheObjectsOfAFileWithSeveral() {
        FileChange change = new FileComparison("plain/dev/eu/shop.yaml", List.of())
                .changed(
                        bytes(object("a", 1) + "---\n" + object("b", 1)),
                        bytes(object("b", 2) + "---\n" + object("c", 1)));

        assertThat(text(change)).isEqualTo("""
                        - ConfigMap a in rendered dev/eu, plain/dev/eu/shop.yaml
                        ~ ConfigMap b in rendered dev/eu, plain/dev/eu/shop.yaml
                            ~ /data/count: 1 -> 2
                        + ConfigMap c in rendered dev/eu, plain/dev/eu/shop.yaml
                        """);
    }

    @Test
    void countsLinesWhereTheYamlWasBroken() {
        FileChange change = new FileComparison("base/shop/ingress-web.yaml", List.of(INGRESS))
                .changed(bytes("a: [\n"), bytes(object("a", 1)));

        assertThat(change.lines()).contains(new LineCount(5, 1));
    }

    @Test
    void countsLinesWhereOnlyTheWritingDiffers() {
        FileChange change = new FileComparison("base/shop/ingress-web.yaml", List.of(INGRESS))
                .changed(bytes("# mine\n" + object("a", 1)), bytes(object("a", 1)));

        assertThat(change.lines()).contains(new LineCount(0, 1));
    }

    @Test
    void hidesValuesInAPatchOfASecret() {
        ManifestId secret = new ManifestId("v1", "Secret", "shop", "token");

        FileChange change = new FileComparison("overlays/prod/eu/shop/patch-secret-token.yaml", List.of(secret))
                .added(bytes("- op: add\n  path: /data/token\n  value: dG9w\n"));

        assertThat(text(change)).contains("+ everything: added, not shown").doesNotContain("dG9w");
    }

    @Test
    void writesOutWhatATerminalWouldObey() {
        FileChange change = new FileComparison("base/shop/configmap-a.yaml", List.of())
                .changed(bytes(object("a", 1)), bytes(object("a", 1).replace("count: 1", "count: \"\\e[31m\"")));

        assertThat(text(change)).contains("\\u001b[31m").doesNotContain("\u001b");
    }

    private static String object(String name, int value) {
        return "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: " + name + "}\ndata:\n  count: " + value + "\n";
    }

    private static String text(FileChange change) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        new DiffText(out, false).write(List.of(change));
        out.flush();
        String all = text.toString();
        return all.substring(0, all.lastIndexOf("a build would"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
