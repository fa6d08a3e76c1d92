package io.bastide.compiler.validate;

import io.bastide.dsl.Cluster;
import io.bastide.dsl.Environment;
import io.bastide.dsl.Platform;
import io.bastide.dsl.TenantDefinition;
import io.bastide.dsl.source.CallSite;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of platforms, environments, clusters and tenants: their form, and each one once. */
final class PlatformNames implements PlatformCheck {
    /** Device names that no folder can have. Source: Microsoft, "Naming Files, Paths, and Namespaces". */
    private static final Pattern DEVICE = Pattern.compile("con|prn|aux|nul|com[0-9]|lpt[0-9]");

    @Override
    public void check(Platform platform, Findings findings) {
        Place place = Place.of("platform " + platform.name(), platform.declaredAt(), "name");
        findings.require(NameFormat.DNS_LABEL, place, "platform name", platform.name(), "");
        checkEnvironments(platform.environments(), findings);
        checkClusters(platform, findings);
        checkTenants(platform.tenants(), findings);
    }

    private static void checkEnvironments(List<Environment> environments, Findings findings) {
        Map<String, CallSite> names = new HashMap<>();
        Map<Integer, Environment> ranks = new HashMap<>();
        for (Environment environment : environments) {
            checkName("environment", environment.name(), environment.declaredAt(), names, findings);
            Environment first = ranks.putIfAbsent(environment.rank(), environment);
            if (first != null && !first.name().equals(environment.name())) {
                findings.report(
                        ValidationRule.DUPLICATE_RANK,
                        Place.of("environment " + environment.name(), environment.declaredAt(), "rank"),
                        "environments " + Text.listed(List.of(first.name(), environment.name()))
                                + " both have the rank `" + environment.rank() + "`",
                        "give each environment a rank of its own, lower for what comes first",
                        Related.first(first.declaredAt()));
            }
        }
    }

    /** An environment may share a cluster with others: the same value, however often, is one cluster. */
    private static void checkClusters(Platform platform, Findings findings) {
        Map<String, Cluster> byName = new HashMap<>();
        for (Environment environment : platform.environments()) {
            Set<String> own = new HashSet<>();
            for (Cluster cluster : environment.clusters()) {
                checkCluster(cluster, byName, findings);
                if (!own.add(cluster.name())) {
                    findings.report(
                            ValidationRule.DUPLICATE_NAME,
                            Place.of("environment " + environment.name(), environment.declaredAt(), "clusters"),
                            "environment `" + environment.name() + "` names cluster `" + cluster.name() + "` twice",
                            "name each cluster once");
                }
            }
        }
        platform.clusters().forEach(cluster -> checkCluster(cluster, byName, findings));
    }

    private static void checkCluster(Cluster cluster, Map<String, Cluster> byName, Findings findings) {
        Cluster first = byName.putIfAbsent(cluster.name(), cluster);
        Place place = Place.of("cluster " + cluster.name(), cluster.declaredAt(), "name");
        if (first == null) {
            checkForm("cluster", cluster.name(), place, findings);
        } else if (!first.equals(cluster)) {
            findings.report(
                    ValidationRule.DUPLICATE_NAME,
                    place,
                    "two different clusters have the name `" + cluster.name() + "`",
                    "rename one of them, or declare the cluster once and use the same value everywhere",
                    Related.first(first.declaredAt()));
        }
    }

    private static void checkTenants(List<TenantDefinition> tenants, Findings findings) {
        Map<String, CallSite> names = new HashMap<>(tenants.size() * 2);
        for (TenantDefinition tenant : tenants) {
            checkName("tenant", tenant.name(), tenant.declaredAt(), names, findings);
        }
    }

    private static void checkName(
            String kind, String name, CallSite declaredAt, Map<String, CallSite> names, Findings findings) {
        Place place = Place.of(kind + " " + name, declaredAt, "name");
        CallSite first = names.putIfAbsent(name, declaredAt);
        if (first == null) {
            checkForm(kind, name, place, findings);
        } else {
            findings.report(
                    ValidationRule.DUPLICATE_NAME,
                    place,
                    "two " + kind + "s have the name `" + name + "`",
                    "rename one of them",
                    Related.first(first));
        }
    }

    private static void checkForm(String kind, String name, Place place, Findings findings) {
        findings.require(NameFormat.DNS_LABEL, place, kind + " name", name, "");
        if (DEVICE.matcher(name).matches()) {
            findings.report(
                    ValidationRule.RESERVED_NAME,
                    place,
                    kind + " name `" + name + "` is a device name on Windows, where no folder can have it",
                    "choose another name, because it names folders of the output");
        }
    }
}
