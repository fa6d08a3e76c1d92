package io.bastide.emitters.kustomize;

import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Scalar;
import io.bastide.compiler.tree.Sequence;
import io.bastide.compiler.tree.Tree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Draws objects of many kinds; references to hashed config maps are written {@code @name@}. */
final class RandomObjects {
    static final String NAMESPACE = "shop";

    static final List<String> CONFIG_MAPS = List.of("app", "nginx-conf", "flags");

    private static final List<String> TEXTS = List.of(
            "plain",
            "",
            " ",
            "yes",
            "No",
            "on",
            "~",
            "null",
            "0123",
            "1e3",
            "0x1F",
            "1_000",
            "12:30",
            "2024-01-01",
            "1.10",
            ".5",
            ".inf",
            "=",
            "<<",
            "- x",
            "a: b",
            "a #b",
            "#",
            "*a",
            "&a",
            "!t",
            "%",
            "@x",
            "`",
            "a\nb",
            "a\nb\n",
            "a\n\nb\n\n",
            "  lead\nx\n",
            "\ttab",
            "x\n\ttab\n",
            "trail \nx",
            "\n",
            "é 日 😀",
            "\u2028",
            "\u200B",
            "\uFEFFx",
            "\u0001\u0007",
            "\"q\" 'p'",
            "\\",
            "$(VAR)",
            "{{ .Values.x }}",
            "long ".repeat(60),
            "true",
            "8080",
            "-1",
            "app",
            "flags");

    private static final List<String> IMAGES = List.of(
            "nginx:1.25",
            "nginx",
            "registry.example:5000/shop/api:v1",
            "registry.example/shop/api@sha256:0123456789abcdef",
            "registry.example/shop/api:v1@sha256:0123456789abcdef",
            "busybox:latest",
            "a.c:1",
            "abc:1",
            "odd image");

    private final Random random;

    RandomObjects(Random random) {
        this.random = random;
    }

    /** An object with the given number in its name. */
    Mapping object(int number) {
        String name = "o" + number;
        return switch (random.nextInt(19)) {
            case 16 ->
                Mapping.builder()
                        .put("apiVersion", "v1")
                        .put("kind", "Namespace")
                        .put(
                                "metadata",
                                Mapping.builder()
                                        .put("name", name)
                                        .put("labels", labels())
                                        .build())
                        .build();
            case 17 ->
                Mapping.builder()
                        .put("apiVersion", "rbac.authorization.k8s.io/v1")
                        .put("kind", "ClusterRole")
                        .put(
                                "metadata",
                                Mapping.builder()
                                        .put("name", name + ":reader")
                                        .put("labels", labels())
                                        .build())
                        .put("rules", Sequence.of(rule(random.nextInt(4) == 0 ? "app" : "x")))
                        .build();
            case 18 -> webhook(name);
            case 0, 1, 2 -> workload("apps/v1", "Deployment", name);
            case 3 -> workload("apps/v1", "StatefulSet", name);
            case 4 ->
                head("batch/v1", "CronJob", name)
                        .put(
                                "spec",
                                Mapping.builder()
                                        .put("schedule", "*/5 * * * *")
                                        .put("jobTemplate", Mapping.of("spec", Mapping.of("template", podTemplate())))
                                        .build())
                        .build();
            case 5, 6 -> service(name);
            case 7 -> plainConfigMap(name);
            case 8 -> networkPolicy(name);
            case 9 ->
                head("autoscaling/v2", "HorizontalPodAutoscaler", name)
                        .put(
                                "spec",
                                Mapping.builder()
                                        .put("minReplicas", 1)
                                        .put("maxReplicas", random.nextInt(9) + 1)
                                        .put("metrics", Sequence.of(free(2), free(2)))
                                        .build())
                        .build();
            case 10 ->
                head("v1", "ServiceAccount", name)
                        .put("automountServiceAccountToken", random.nextBoolean())
                        .put("imagePullSecrets", Sequence.of(Mapping.of("name", Scalar.of("pull"))))
                        .build();
            case 11 -> role(name);
            case 12 -> roleBinding(name);
            case 13 ->
                head("policy/v1", "PodDisruptionBudget", name)
                        .put(
                                "spec",
                                Mapping.builder()
                                        .put("minAvailable", 1)
                                        .put("selector", Mapping.EMPTY)
                                        .build())
                        .build();
            default -> custom(name);
        };
    }

    /** A config map whose name carries its hash. */
    Mapping hashedConfigMap(String baseName) {
        Mapping.Builder data = Mapping.builder();
        int keys = random.nextInt(4) + 1;
        for (int i = 0; i < keys; i++) {
            data.put("key-" + i + ".txt", text());
        }
        Mapping.Builder metadata =
                Mapping.builder().put("name", "@" + baseName + "@").put("namespace", NAMESPACE);
        if (random.nextBoolean()) {
            metadata.put("labels", Mapping.builder().put("tier", text()).build());
        }
        Mapping.Builder body = Mapping.builder()
                .put("apiVersion", "v1")
                .put("kind", "ConfigMap")
                .put("metadata", metadata.build());
        body.put("data", data.build());
        if (random.nextInt(4) == 0) {
            body.put("binaryData", Mapping.of("blob", Scalar.of("/wD+")));
        }
        return random.nextInt(3) == 0 ? body.put("immutable", true).build() : body.build();
    }

    Mapping container(String name) {
        Mapping.Builder container = Mapping.builder().put("name", name).put("image", image());
        if (random.nextBoolean()) {
            container.put("args", Sequence.of(Scalar.of("--port"), Scalar.of("8080"), Scalar.of("-v")));
        }
        if (random.nextBoolean()) {
            container.put("env", env());
        }
        if (random.nextBoolean()) {
            container.put("ports", ports("containerPort"));
        }
        if (random.nextInt(3) == 0) {
            String configMap = CONFIG_MAPS.get(random.nextInt(CONFIG_MAPS.size()));
            container.put(
                    "envFrom",
                    Sequence.of(Mapping.of("configMapRef", Mapping.of("name", Scalar.of("@" + configMap + "@")))));
        }
        if (random.nextBoolean()) {
            container.put("volumeMounts", Sequence.of(mount("/a"), mount("/b"), mount("/c")));
        }
        return container
                .put("resources", Mapping.of("limits", Mapping.of("cpu", Scalar.of(random.nextInt(9) + "00m"))))
                .build();
    }

    Mapping envVar(String name) {
        return Mapping.builder().put("name", name).put("value", text()).build();
    }

    String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    String image() {
        return IMAGES.get(random.nextInt(IMAGES.size()));
    }

    /** A tree of any shape, without null. */
    Tree free(int depth) {
        int choice = random.nextInt(depth > 0 ? 8 : 5);
        return switch (choice) {
            case 0, 1 -> Scalar.of(text());
            case 2 -> Scalar.of(random.nextInt(3) == 0 ? random.nextLong() >> 11 : random.nextInt(5));
            case 3 -> Scalar.of(random.nextBoolean());
            case 4 -> Scalar.of(BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(20) - 8));
            case 5 -> Sequence.of(freeItems(depth));
            default -> freeMapping(depth);
        };
    }

    private List<Tree> freeItems(int depth) {
        List<Tree> items = new ArrayList<>();
        int size = random.nextInt(4);
        for (int i = 0; i < size; i++) {
            items.add(free(depth - 1));
        }
        return items;
    }

    /** Any text but the one key that Kustomize does not pass on. */
    private String key() {
        String text = text();
        return text.equals("<<") ? "<" : text;
    }

    Mapping freeMapping(int depth) {
        Mapping.Builder mapping = Mapping.builder();
        int size = random.nextInt(4);
        for (int i = 0; i < size; i++) {
            mapping.put(random.nextInt(6) == 0 ? key() : "f" + random.nextInt(5), free(depth - 1));
        }
        return mapping.build();
    }

    private Mapping.Builder head(String apiVersion, String kind, String name) {
        Mapping.Builder metadata = Mapping.builder().put("name", name).put("namespace", NAMESPACE);
        if (random.nextBoolean()) {
            metadata.put(
                    "labels",
                    Mapping.builder().put("app", "shop").put("tier", text()).build());
        }
        if (random.nextInt(3) == 0) {
            metadata.put("annotations", Mapping.builder().put("note", text()).build());
        }
        return Mapping.builder().put("apiVersion", apiVersion).put("kind", kind).put("metadata", metadata.build());
    }

    private Mapping workload(String apiVersion, String kind, String name) {
        Mapping.Builder spec = Mapping.builder();
        if (random.nextInt(4) > 0) {
            spec.put("replicas", random.nextInt(5));
        }
        spec.put("selector", Mapping.of("matchLabels", Mapping.of("app", Scalar.of(name))));
        return head(apiVersion, kind, name)
                .put("spec", spec.put("template", podTemplate()).build())
                .build();
    }

    private Mapping podTemplate() {
        Mapping.Builder spec = Mapping.builder();
        List<Tree> containers = new ArrayList<>();
        int size = random.nextInt(3) + 1;
        for (int i = 0; i < size; i++) {
            containers.add(container("c" + i));
        }
        spec.put("containers", Sequence.of(containers));
        if (random.nextInt(3) == 0) {
            spec.put("initContainers", Sequence.of(container("init")));
        }
        if (random.nextBoolean()) {
            String configMap = CONFIG_MAPS.get(random.nextInt(CONFIG_MAPS.size()));
            spec.put(
                    "volumes",
                    Sequence.of(
                            Mapping.builder()
                                    .put("name", "tmp")
                                    .put("emptyDir", Mapping.EMPTY)
                                    .build(),
                            Mapping.builder()
                                    .put("name", "conf")
                                    .put("configMap", Mapping.of("name", Scalar.of("@" + configMap + "@")))
                                    .build()));
        }
        if (random.nextBoolean()) {
            spec.put("tolerations", Sequence.of(free(1).asMapping().orElse(Mapping.of("key", Scalar.of("a")))));
        }
        if (random.nextInt(3) == 0) {
            spec.put(
                    "topologySpreadConstraints",
                    Sequence.of(spread("zone", "DoNotSchedule"), spread("host", "ScheduleAnyway")));
        }
        return Mapping.builder()
                .put("metadata", Mapping.of("labels", Mapping.of("app", Scalar.of("x"))))
                .put("spec", spec.build())
                .build();
    }

    private Sequence env() {
        List<Tree> env = new ArrayList<>();
        int size = random.nextInt(6) + 1;
        for (int i = 0; i < size; i++) {
            env.add(envVar("V" + i));
        }
        return Sequence.of(env);
    }

    private Sequence ports(String key) {
        List<Tree> ports = new ArrayList<>();
        int size = random.nextInt(3) + 1;
        int protocols = random.nextInt(3);
        for (int i = 0; i < size; i++) {
            Mapping.Builder port = Mapping.builder().put("name", "p" + i).put(key, protocols == 2 ? 53 : 8080 + i);
            if (protocols == 1 || protocols == 2 || protocols == 0 && random.nextInt(6) == 0) {
                port.put("protocol", i == 0 ? "TCP" : i == 1 ? "UDP" : "SCTP");
            }
            ports.add(port.build());
        }
        return Sequence.of(ports);
    }

    private Mapping mount(String path) {
        return Mapping.builder().put("name", "tmp").put("mountPath", path).build();
    }

    private static Mapping spread(String key, String when) {
        return Mapping.builder()
                .put("maxSkew", 1)
                .put("topologyKey", key)
                .put("whenUnsatisfiable", when)
                .build();
    }

    private Mapping service(String name) {
        return head("v1", "Service", name)
                .put(
                        "spec",
                        Mapping.builder()
                                .put("type", "ClusterIP")
                                .put("ports", ports("port"))
                                .put("selector", Mapping.of("app", Scalar.of("x")))
                                .build())
                .build();
    }

    private Mapping plainConfigMap(String name) {
        return head("v1", "ConfigMap", name)
                .put("data", Mapping.builder().put("a", text()).put("b", text()).build())
                .build();
    }

    private Mapping networkPolicy(String name) {
        return head("networking.k8s.io/v1", "NetworkPolicy", name)
                .put(
                        "spec",
                        Mapping.builder()
                                .put("podSelector", Mapping.EMPTY)
                                .put("ingress", Sequence.of(freeMapping(2), freeMapping(2)))
                                .build())
                .build();
    }

    private Mapping role(String name) {
        String configMap = CONFIG_MAPS.get(random.nextInt(CONFIG_MAPS.size()));
        return head("rbac.authorization.k8s.io/v1", "Role", name)
                .put("rules", Sequence.of(rule("@" + configMap + "@")))
                .build();
    }

    private static Mapping rule(String configMap) {
        return Mapping.builder()
                .put("apiGroups", Sequence.of(Scalar.of("")))
                .put("resources", Sequence.of(Scalar.of("configmaps")))
                .put("resourceNames", Sequence.of(Scalar.of(configMap), Scalar.of("x")))
                .put("verbs", Sequence.of(Scalar.of("get")))
                .build();
    }

    private Mapping webhook(String name) {
        Mapping service =
                Mapping.builder().put("name", "o1").put("namespace", NAMESPACE).build();
        Mapping first = Mapping.builder()
                .put("name", "a.example.com")
                .put("clientConfig", Mapping.of("service", service))
                .put("failurePolicy", random.nextBoolean() ? "Fail" : "Ignore")
                .build();
        return Mapping.builder()
                .put("apiVersion", "admissionregistration.k8s.io/v1")
                .put("kind", "ValidatingWebhookConfiguration")
                .put(
                        "metadata",
                        Mapping.builder()
                                .put("name", name)
                                .put("labels", labels())
                                .build())
                .put("webhooks", Sequence.of(first, first.with("name", Scalar.of("b.example.com"))))
                .build();
    }

    private Mapping labels() {
        return Mapping.builder().put("app", "shop").put("tier", text()).build();
    }

    private Mapping roleBinding(String name) {
        return head("rbac.authorization.k8s.io/v1", "RoleBinding", name)
                .put(
                        "roleRef",
                        Mapping.builder()
                                .put("apiGroup", "rbac.authorization.k8s.io")
                                .put("kind", "Role")
                                .put("name", "o1")
                                .build())
                .put(
                        "subjects",
                        Sequence.of(Mapping.builder()
                                .put("kind", "ServiceAccount")
                                .put("name", "o" + random.nextInt(8))
                                .put("namespace", NAMESPACE)
                                .build()))
                .build();
    }

    private Mapping custom(String name) {
        Mapping.Builder spec = Mapping.builder().putAll(freeMapping(3));
        if (random.nextInt(3) == 0) {
            spec.put("containers", Sequence.of(container("c0"), container("c1")));
        }
        if (random.nextInt(8) == 0) {
            spec.put("ref", "@app@");
        }
        return head("example.com/v1alpha1", "Widget", name.replace('o', '.').isEmpty() ? name : name + ".x")
                .put("spec", spec.put("items", Sequence.of(freeItems(2))).build())
                .build();
    }
}
