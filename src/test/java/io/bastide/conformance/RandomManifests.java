package io.bastide.conformance;

import io.bastide.dsl.ManifestPatch;
import io.bastide.dsl.RawManifest;
import io.bastide.dsl.workload.Deployment;
import io.bastide.dsl.workload.Workload;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Random objects that an author writes as YAML, and random patches. */
final class RandomManifests {

    /** A kind of object: its apiVersion, kind and the rest, where {@code LIST} stands for items that change. */
    private enum Shape {
        ROLE("rbac.authorization.k8s.io/v1", "Role", "rules:\nLIST", """
                - apiGroups: [""]
                  resources: [r%1$d]
                  verbs: [get, "*"]
                """),
        CERTIFICATE("cert-manager.io/v1", "Certificate", """
                spec:
                  secretName: "on"
                  issuerRef: {name: "012", kind: ClusterIssuer}
                  dnsNames:
                LIST""", "  - h%1$d.example.com\n"),
        RULES("monitoring.coreos.com/v1", "PrometheusRule", """
                spec:
                  groups:
                    - name: g
                      interval: 1m
                      rules:
                LIST""", """
                      - alert: A%1$d
                        expr: |
                          sum by (job) (rate(errors{job=~"a.*"}[5m])) > 0.%1$d
                        labels: {severity: "on"}
                """),
        SCALING("autoscaling/v2", "HorizontalPodAutoscaler", """
                spec:
                  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: elsewhere}
                  minReplicas: 2
                  maxReplicas: 5
                  metrics:
                LIST""", """
                  - type: Pods
                    pods:
                      metric: {name: m%1$d}
                      target: {type: AverageValue, averageValue: 1%1$d0m}
                """),
        TRAFFIC("networking.istio.io/v1", "VirtualService", """
                spec:
                  hosts: [a.example.com, "*.example.com"]
                  http:
                LIST""", """
                  - name: r%1$d
                    match:
                      - uri: {prefix: /%1$d}
                        ignoreUriCase: true
                    route:
                      - destination: {host: api, port: {number: 80%1$d}}
                        weight: 100
                """),
        BINARY("v1", "ConfigMap", "data:\n  \"on\": \"012\"\nbinaryData:\nLIST", "  key%1$d: AAEC%1$d/8=\n"),
        FOREIGN_SET("apps/v1", "StatefulSet", """
                spec:
                  serviceName: elsewhere
                  replicas: 2
                  selector: {matchLabels: {app: raw}}
                  template:
                    metadata: {labels: {app: raw}}
                    spec:
                      volumes:
                        - name: empty
                          emptyDir: {}
                        - name: settings
                          configMap: {name: settings, optional: true}
                      containers:
                LIST""", """
                        - name: c%1$d
                          image: nginx:1.2.%1$d
                          envFrom: [{configMapRef: {name: settings, optional: true}}]
                          ports: [{containerPort: 5%1$d, protocol: TCP}, {containerPort: 5%1$d, protocol: UDP}]
                """),
        GADGET("toys.example.com/v1", "Gadget", """
                spec:
                  on: true
                  ratio: 1.50
                  large: 9007199254740991
                  text: "1.50"
                  none: null
                  nothing: {}
                  empty: []
                  grid: [[1, 2], [3, [4]], []]
                  replicas: 3
                  configMap: {name: settings}
                  template:
                    spec:
                      containers:
                        - name: a
                          image: nginx:1.2.3
                  containers:
                LIST""", """
                  - name: c%1$d
                    image: nginx:1.2.3
                    value: {a: [x, y], b: "%1$d"}
                """);

        private final String apiVersion;
        private final String kind;
        private final String rest;
        private final String item;

        Shape(String apiVersion, String kind, String rest, String item) {
            this.apiVersion = apiVersion;
            this.kind = kind;
            this.rest = rest;
            this.item = item;
        }
    }

    private final Dice dice;
    private final boolean mayInventKinds;

    RandomManifests(Dice dice, boolean mayInventKinds) {
        this.dice = dice;
        this.mayInventKinds = mayInventKinds;
    }

    /** An object of some kind whose list differs between variants. */
    record Drawn(String shape, String name, String namespace) {

        /** The object, with the list that belongs to a variant. */
        RawManifest variant(int variant) {
            Shape drawn = Shape.valueOf(shape);
            String list = IntStream.rangeClosed(0, 1 + variant % 3)
                    .map(item -> variant % 2 == 0 ? item : 5 - item)
                    .mapToObj(item -> drawn.item.formatted(item))
                    .collect(Collectors.joining());
            String metadata = namespace.isEmpty() ? "" : "  namespace: \"%s\"\n".formatted(namespace);
            return RawManifest.yaml("apiVersion: %s\nkind: %s\nmetadata:\n  name: %s\n%s%s"
                    .formatted(drawn.apiVersion, drawn.kind, name, metadata, drawn.rest.replace("LIST", list)));
        }
    }

    /** Objects of different names. A namespace is stated by some when there is one. */
    List<Drawn> drawn(int most, String namespace) {
        return dice.some(List.of(Shape.values()), most).stream()
                .filter(shape -> mayInventKinds || shape != Shape.GADGET)
                .map(shape -> new Drawn(
                        shape.name(),
                        "raw-" + shape.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        dice.chance(60) ? namespace : ""))
                .toList();
    }

    /** A patch on an object of a workload that is there in every place. */
    ManifestPatch patch(Workload workload, String note) {
        String kind = workload.controller().kind();
        ManifestPatch patch = ManifestPatch.on(kind, workload.name());
        if (!(workload.controller() instanceof Deployment)) {
            return patch.set("/metadata/annotations/example.com~1patched", quoted(note));
        }
        String pod = "/spec/template/spec";
        return dice.oneFrom(
                () -> patch.set("/metadata/annotations/example.com~1patched", quoted(note)),
                () -> patch.set(
                        pod + "/hostAliases", "[{ip: 192.0.2.1, hostnames: [a, b]}, {ip: 192.0.2.2, hostnames: [c]}]"),
                () -> patch.set(pod + "/dnsConfig", "{options: [{name: ndots, value: \"2\"}, {name: edns0}]}"),
                () -> patch.set(pod + "/containers/0/stdin", true)
                        .set(pod + "/schedulingGates", "[{name: a.example.com/b}]"),
                () -> patch.set("/spec/paused", true).remove("/metadata/labels/app.kubernetes.io~1part-of"),
                () -> patch.set(pod + "/runtimeClassName", "\"012\"").set("/metadata/labels/patched", "\"on\""));
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char each : text.toCharArray()) {
            json.append("\\u%04x".formatted((int) each));
        }
        return json.append('"').toString();
    }
}
