package io.bastide.compiler.validate;

import io.bastide.dsl.Cluster;
import io.bastide.dsl.Environment;
import io.bastide.dsl.Platform;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a platform is made of: no part is missing, and clusters are stated as delivery tools need them. */
final class PlatformParts implements PlatformCheck {
    @Override
    public void check(Platform platform, Findings findings) {
        Place place = Place.of("platform " + platform.name(), platform.declaredAt(), "");
        String name = "platform " + Text.quoted(platform.name());
        if (platform.environments().isEmpty()) {
            findings.report(
                    ValidationRule.INCOMPLETE_PLATFORM,
                    place,
                    name + " has no environment",
                    "add one with environments(…), for example `dev` on a test cluster");
        }
        if (platform.tenants().isEmpty()) {
            findings.report(
                    ValidationRule.INCOMPLETE_PLATFORM,
                    place,
                    name + " has no tenant",
                    "add one with tenants(…), because everything that runs belongs to a tenant");
        }
        platform.environments().forEach(environment -> checkEnvironment(environment, findings));
        clusters(platform).forEach(cluster -> checkCluster(cluster, findings));
    }

    /** Every cluster once, in the order in which they are first named. */
    static List<Cluster> clusters(Platform platform) {
        Set<String> names = new HashSet<>();
        return Stream.concat(
                        platform.environments().stream().flatMap(environment -> environment.clusters().stream()),
                        platform.clusters().stream())
                .filter(cluster -> names.add(cluster.name()))
                .toList();
    }

    private static void checkEnvironment(Environment environment, Findings findings) {
        if (environment.clusters().isEmpty()) {
            findings.report(
                    ValidationRule.INCOMPLETE_PLATFORM,
                    Place.of("environment " + environment.name(), environment.declaredAt(), ""),
                    "environment `" + environment.name() + "` lives on no cluster",
                    "name at least one cluster with clusters(…)");
        }
    }

    private static void checkCluster(Cluster cluster, Findings findings) {
        String name = "cluster " + Text.quoted(cluster.name());
        cluster.apiServer().filter(url -> !isHttps(url)).ifPresent(url -> {
            findings.report(
                    ValidationRule.INVALID_API_SERVER,
                    place(cluster, "apiServer"),
                    "API server `" + withoutPassword(url) + "` of " + name + " is no https URL",
                    "write scheme and host, for example `https://api.eu.example.com:6443`");
        });
        findings.require(
                NameFormat.DNS_LABEL,
                place(cluster, "ingressNamespace"),
                "ingress namespace",
                cluster.ingressNamespace(),
                name);
        cluster.ingressClass()
                .ifPresent(text -> findings.require(
                        NameFormat.DNS_SUBDOMAIN, place(cluster, "ingressClass"), "ingress class", text, name));
        Labels.check(cluster.labels(), place(cluster, "labels"), name, findings);
        cluster.region().ifPresent(region -> requireValue(cluster, "region", "region", region, findings));
        for (String zone : cluster.zones()) {
            requireValue(cluster, "zones", "zone", zone, findings);
        }
    }

    /** Regions and zones are values of node labels. */
    private static void requireValue(Cluster cluster, String field, String what, String text, Findings findings) {
        findings.require(
                NameFormat.LABEL_VALUE, place(cluster, field), what, text, "cluster " + Text.quoted(cluster.name()));
    }

    private static Place place(Cluster cluster, String field) {
        return Place.of("cluster " + cluster.name(), cluster.declaredAt(), field);
    }

    /** A user name or password in a URL is nothing for reports. */
    private static String withoutPassword(String url) {
        int at = url.lastIndexOf('@');
        return at < 0 ? url : "…" + url.substring(at);
    }

    private static boolean isHttps(String text) {
        try {
            URI url = new URI(text);
            return "https".equals(url.getScheme())
                    && url.getHost() != null
                    && url.getUserInfo() == null
                    && url.getQuery() == null
                    && url.getFragment() == null;
        } catch (URISyntaxException noUrl) {
            return false;
        }
    }
}
