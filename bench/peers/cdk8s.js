// Writes as many objects of the same kinds as the generated platforms have, with cdk8s: the peer of the benchmarks.
// Arguments: number of tenants, output folder.
"use strict";

const { App, ApiObject, Chart, YamlOutputType } = require("cdk8s");

const WORKLOADS = 12;
const VIEWS = [
  { environment: "dev", cluster: "test", replicas: () => 1 },
  { environment: "staging", cluster: "trial", replicas: () => 2 },
  { environment: "prod", cluster: "eu", replicas: (tenant) => 3 + (tenant % 3) },
  { environment: "prod", cluster: "us", replicas: (tenant) => 3 + (tenant % 3) },
];

const tenants = Number(process.argv[2]);
const out = process.argv[3];

function labels(team, name) {
  return {
    "app.kubernetes.io/name": name,
    "app.kubernetes.io/part-of": team,
    "app.kubernetes.io/managed-by": "cdk8s",
  };
}

function tenantObjects(chart, team, number, view) {
  const add = (kind, apiVersion, name, rest, more) =>
    new ApiObject(chart, `${kind}-${name}`, {
      apiVersion,
      kind,
      metadata: { name, ...(more ?? { namespace: team, labels: labels(team, name) }) },
      ...rest,
    });

  add("Namespace", "v1", team, {}, { labels: labels(team, team) });
  add("ResourceQuota", "v1", "quota", {
    spec: { hard: { "requests.cpu": "40", "requests.memory": "64Gi", pods: "120" } },
  });
  add("NetworkPolicy", "networking.k8s.io/v1", "default-deny", {
    spec: { podSelector: {}, policyTypes: ["Ingress", "Egress"] },
  });
  add("NetworkPolicy", "networking.k8s.io/v1", "allow-dns", {
    spec: {
      podSelector: {},
      policyTypes: ["Egress"],
      egress: [
        {
          to: [{ namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": "kube-system" } } }],
          ports: [
            { port: 53, protocol: "UDP" },
            { port: 53, protocol: "TCP" },
          ],
        },
      ],
    },
  });
  for (let index = 0; index < WORKLOADS; index++) {
    workloadObjects(add, team, number, view, index);
  }
}

function workloadObjects(add, team, number, view, index) {
  const name = `service-${index}`;
  const port = 8080 + index;
  const selector = { "app.kubernetes.io/name": name };
  const hasFiles = index % 3 === 0;

  add("ServiceAccount", "v1", name, { automountServiceAccountToken: false });
  if (hasFiles) {
    add("ConfigMap", "v1", `${name}-conf`, {
      data: { "service.properties": `team=${team}\nshard=${number}\nlog.level=info\nretries=3\n` },
    });
  }
  add("Deployment", "apps/v1", name, {
    spec: {
      replicas: view.replicas(number),
      selector: { matchLabels: selector },
      template: podTemplate(team, number, index, hasFiles),
    },
  });
  add("Service", "v1", name, {
    spec: { selector, ports: [{ name: "http", port, targetPort: "http" }] },
  });
  add("PodDisruptionBudget", "policy/v1", name, {
    spec: { maxUnavailable: 1, selector: { matchLabels: selector } },
  });
  add("NetworkPolicy", "networking.k8s.io/v1", name, {
    spec: {
      podSelector: { matchLabels: selector },
      policyTypes: ["Ingress", "Egress"],
      ingress: [{ from: [peer(index + 1)], ports: [{ port, protocol: "TCP" }] }],
      egress: [{ to: [peer(index - 1)], ports: [{ port: port - 1, protocol: "TCP" }] }],
    },
  });
}

function peer(index) {
  return { podSelector: { matchLabels: { "app.kubernetes.io/name": `service-${index}` } } };
}

function podTemplate(team, number, index, hasFiles) {
  const name = `service-${index}`;
  const port = 8080 + index;
  const probe = (path, more) => ({ httpGet: { path, port: "http" }, ...more });
  return {
    metadata: { labels: labels(team, name) },
    spec: {
      automountServiceAccountToken: false,
      serviceAccountName: name,
      terminationGracePeriodSeconds: 10 + index,
      securityContext: {
        fsGroup: 1000,
        runAsGroup: 1000,
        runAsNonRoot: true,
        runAsUser: 1000,
        seccompProfile: { type: "RuntimeDefault" },
      },
      containers: [
        {
          name: "server",
          image: `registry.example.com/${team}/${name}:1.${number % 50}.${index}`,
          env: [
            { name: "PORT", value: String(port) },
            { name: "TEAM", value: team },
            { name: "LOG_FORMAT", value: "json" },
            { name: "SHARD", value: String(number) },
            { name: "UPSTREAM_ADDR", value: `service-${index - 1}:${port - 1}` },
          ],
          ports: [{ name: "http", containerPort: port, protocol: "TCP" }],
          resources: {
            requests: { cpu: "100m", memory: "64Mi" },
            limits: { cpu: "400m", memory: `${128 + (number % 7) * 16}Mi` },
          },
          startupProbe: probe("/healthz", { periodSeconds: 5, failureThreshold: 12 }),
          livenessProbe: probe("/healthz"),
          readinessProbe: probe("/ready", { periodSeconds: 5 }),
          securityContext: {
            allowPrivilegeEscalation: false,
            readOnlyRootFilesystem: true,
            capabilities: { drop: ["ALL"] },
          },
          ...(hasFiles && { volumeMounts: [{ name: "conf", mountPath: "/etc/service", readOnly: true }] }),
        },
      ],
      ...(hasFiles && { volumes: [{ name: "conf", configMap: { name: `${name}-conf` } }] }),
    },
  };
}

// One application for each tenant and view, as a user with many tenants would split it: cdk8s sorts all objects of an
// application by what depends on what, which takes longer than linearly.
for (let number = 0; number < tenants; number++) {
  const team = `team-${String(number).padStart(5, "0")}`;
  for (const view of VIEWS) {
    const app = new App({
      outdir: `${out}/${view.environment}/${view.cluster}`,
      yamlOutputType: YamlOutputType.FILE_PER_CHART,
    });
    tenantObjects(new Chart(app, team), team, number, view);
    app.synth();
  }
}
