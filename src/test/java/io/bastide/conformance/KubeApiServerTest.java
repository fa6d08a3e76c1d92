package io.bastide.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("conformance")
class KubeApiServerTest {

    private static final JsonObjectRef SETTINGS = new JsonObjectRef("v1", "ConfigMap", "shop", "settings");

    @AutoClose
    private static KubeApiServer server;

    @BeforeAll
    static void startServer() {
        server = KubeApiServer.start();
        server.createNamespace("shop");
    }

    @Test
    void reportsThePinnedVersion() {
        assertThat(server.version()).isEqualTo("v1.36.0");
    }

    @Test
    void keepsTheResourceVersionOfAnUnchangedObject() {
        var first = server.apply(SETTINGS, settings("blue"));

        var second = server.apply(SETTINGS, settings("blue"));

        assertThat(first.resourceVersion()).matches("[1-9][0-9]*");
        assertThat(second.resourceVersion()).isEqualTo(first.resourceVersion());
    }

    @Test
    void raisesTheResourceVersionOfAChangedObject() {
        var first = server.apply(SETTINGS, settings("red"));

        var second = server.apply(SETTINGS, settings("green"));

        assertThat(second.resourceVersion()).isNotEqualTo(first.resourceVersion());
        assertThat(second.object()).extracting("data").hasToString("{colour=green}");
    }

    @Test
    void deletesWhatWasApplied() {
        var ref = new JsonObjectRef("v1", "PersistentVolumeClaim", "shop", "data");
        var claim = """
                {"apiVersion": "v1", "kind": "PersistentVolumeClaim", "metadata": {"name": "data", "namespace": "shop"},
                 "spec": {"accessModes": ["ReadWriteOnce"], "resources": {"requests": {"storage": "1Gi"}}}}""";
        server.apply(ref, claim).requireAccepted();

        server.delete(ref);

        assertThat(server.apply(ref, claim).status()).isEqualTo(201);
    }

    @Test
    void refusesAMisspeltField() {
        var ref = new JsonObjectRef("apps/v1", "Deployment", "shop", "web");

        var result = server.apply(ref, deployment("replicaz"));

        assertThat(result.accepted()).isFalse();
        assertThat(result.message()).contains(".spec.replicaz");
        assertThatThrownBy(result::requireAccepted)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("apps/v1 Deployment shop/web was refused");
    }

    @Test
    void acceptsTheSameObjectWithTheFieldSpeltRight() {
        var ref = new JsonObjectRef("apps/v1", "Deployment", "shop", "web");

        var result = server.apply(ref, deployment("replicas")).requireAccepted();

        assertThat(result.status()).isEqualTo(201);
        assertThat(result.warnings()).isEmpty();
        assertThat(result.body()).contains("\"replicas\":3").contains("\"dnsPolicy\":\"ClusterFirst\"");
    }

    @Test
    void saysThatAKindIsUnknown() {
        var widget = new JsonObjectRef("example.com/v1", "Gadget", "shop", "one");
        var typo = new JsonObjectRef("v1", "ConfigMapp", "shop", "one");

        assertThat(server.apply(widget, "{}").status()).isEqualTo(404);
        assertThat(server.apply(widget, "{}").message())
                .isEqualTo("the server has no kind `Gadget` in `example.com/v1`");
        assertThat(server.apply(typo, "{}").message()).isEqualTo("the server has no kind `ConfigMapp` in `v1`");
    }

    @Test
    void refusesAnObjectInANamespaceThatDoesNotExist() {
        var ref = new JsonObjectRef("v1", "ConfigMap", "nowhere", "settings");

        var result = server.apply(ref, settings("blue").replace("shop", "nowhere"));

        assertThat(result.status()).isEqualTo(404);
        assertThat(result.message()).contains("namespaces \"nowhere\" not found");
    }

    @Test
    void passesTheServersWarningsOn() {
        var ref = new JsonObjectRef("v1", "Endpoints", "shop", "old");

        var result =
                server.apply(ref, "{\"apiVersion\":\"v1\",\"kind\":\"Endpoints\",\"metadata\":{\"name\":\"old\"}}");

        assertThat(result.requireAccepted().warnings())
                .containsExactly("v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice");
    }

    @Test
    void appliesAStreamInItsOrderAndGoesOnAfterARefusal() {
        var stream = """
                # two roles with names that a path must escape
                ---
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRole
                metadata: {name: "shop:reader"}
                rules: []
                ---
                apiVersion: v1
                kind: Secret
                metadata: {name: token, namespace: shop}
                date: {}
                ---
                {"apiVersion": "v1", "kind": "ServiceAccount", "metadata": {"name": "web", "namespace": "shop"}}
                """;

        var results = server.apply(stream.getBytes(StandardCharsets.UTF_8));

        assertThat(results).extracting(ApplyResult::accepted).containsExactly(true, false, true);
        assertThat(results)
                .extracting(result -> result.ref().toString())
                .containsExactly(
                        "rbac.authorization.k8s.io/v1 ClusterRole shop:reader",
                        "v1 Secret shop/token",
                        "v1 ServiceAccount shop/web");
    }

    @Test
    void hasTheKindsOfLoadedDefinitions(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("project/experimental"));
        Files.writeString(
                folder.resolve("project/two.yaml"), definition("Robot", "size") + definition("Android", "size"));
        Files.writeString(folder.resolve("project/experimental/robot.yaml"), definition("Robot", "height"));

        var loaded = server.loadCrds(folder);

        assertThat(loaded).isEqualTo(2);
        assertThat(server.apply(robot(), robot("size")).requireAccepted().status())
                .isEqualTo(201);
        assertThat(server.apply(robot(), robot("height")).message()).contains(".spec.height");
    }

    @Test
    void hasTheKindOfADefinitionRightAfterItIsApplied() {
        var drone = "{\"apiVersion\":\"toys.example.com/v1\",\"kind\":\"Drone\",\"metadata\":{\"name\":\"one\"}}";

        var results = server.apply((definition("Drone", "size") + "---\n" + drone).getBytes(StandardCharsets.UTF_8));

        assertThat(results).extracting(ApplyResult::status).containsExactly(201, 201);
    }

    @Test
    void refusesToLoadWhatIsNoDefinition(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("settings.yaml"), settings("blue"));

        assertThatThrownBy(() -> server.loadCrds(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("settings.yaml")
                .hasMessageContaining("is not a CustomResourceDefinition");
    }

    private static String settings(String colour) {
        return """
                {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "settings", "namespace": "shop"},
                 "data": {"colour": "%s"}}""".formatted(colour);
    }

    private static String deployment(String replicas) {
        return """
                {"apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": "web", "namespace": "shop"},
                 "spec": {"%s": 3, "selector": {"matchLabels": {"app": "web"}}, "template": {
                  "metadata": {"labels": {"app": "web"}},
                  "spec": {"containers": [{"name": "web", "image": "registry.example.com/web:1"}]}}}}""".formatted(replicas);
    }

    private static String definition(String kind, String field) {
        return """
                ---
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                metadata: {name: %2$ss.toys.example.com}
                spec:
                  group: toys.example.com
                  scope: Namespaced
                  names: {kind: %1$s, plural: %2$ss, singular: %2$s}
                  versions:
                    - name: v1
                      served: true
                      storage: true
                      schema:
                        openAPIV3Schema:
                          type: object
                          properties:
                            spec: {type: object, properties: {%3$s: {type: integer}}}
                """.formatted(kind, kind.toLowerCase(Locale.ROOT), field);
    }

    private static JsonObjectRef robot() {
        return new JsonObjectRef("toys.example.com/v1", "Robot", "shop", "r2");
    }

    private static String robot(String field) {
        return """
                {"apiVersion": "toys.example.com/v1", "kind": "Robot", "metadata": {"name": "r2"}, "spec": {"%s": 1}}""".formatted(field);
    }
}
