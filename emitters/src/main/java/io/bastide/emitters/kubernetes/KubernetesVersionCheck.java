package io.bastide.emitters.kubernetes;

import io.bastide.compiler.check.Check;
import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.Stage;
import io.bastide.compiler.resolve.TenantView;
import io.bastide.compiler.tree.Manifest;
import io.bastide.dsl.Cluster;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds fields and kinds that the cluster's Kubernetes version lacks, or has switched off by default: the API server
 * would refuse them, or drop them without a word. Findings: {@code K8S007}.
 */
public final class KubernetesVersionCheck implements Check {
    /** For {@link java.util.ServiceLoader}. */
    public KubernetesVersionCheck() {}

    @Override
    public String name() {
        return "kubernetes-version";
    }

    @Override
    public List<Diagnostic> check(TenantView view, List<Manifest> manifests) {
        List<KubernetesFeature> missing = new ArrayList<>();
        for (KubernetesFeature feature : KubernetesFeature.values()) {
            if (!feature.isIn(view.cluster().kubernetesVersion())) {
                missing.add(feature);
            }
        }
        List<Diagnostic> findings = new ArrayList<>();
        for (Manifest manifest : manifests) {
            ManifestParts parts = ManifestParts.of(manifest);
            for (KubernetesFeature feature : missing) {
                for (Located use : feature.find(parts)) {
                    findings.add(finding(feature, use, manifest, view));
                }
            }
        }
        return findings;
    }

    private static Diagnostic finding(KubernetesFeature feature, Located use, Manifest manifest, TenantView view) {
        boolean isWhole = use.pointer().tokens().isEmpty();
        String message = "`" + manifest.id() + "` uses " + feature.phrase()
                + (isWhole ? " (`" + manifest.id().apiVersion() + "`)" : " at `" + use.pointer() + "`")
                + "; " + lack(feature, view.cluster());
        return Diagnostic.of(KubernetesRule.UNSUPPORTED_BY_VERSION, Stage.CHECK, message)
                .withPosition(view.positions().of(use.origin()))
                .withHelp(help(feature, isWhole))
                .withSubject(manifest.id().toString())
                .withEnvironments(List.of(view.environment().name()));
    }

    private static String lack(KubernetesFeature feature, Cluster cluster) {
        String gate = feature.gate().isEmpty() ? "" : " (feature gate `" + feature.gate() + "`)";
        return "cluster `" + cluster.name() + "` runs Kubernetes " + cluster.kubernetesVersion()
                + (feature.isEverOn()
                        ? ", and " + feature.since() + " is the first that has it on by default" + gate
                        : ", which lacks it or has it off by default" + gate);
    }

    private static String help(KubernetesFeature feature, boolean isWhole) {
        if (feature.isEverOn()) {
            return "leave it out on this cluster, or state Kubernetes " + feature.since() + " or newer for it";
        }
        return isWhole ? "use a stable version of the kind" : "leave it out";
    }
}
