package io.bastide.compiler.validate;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.Stage;
import io.bastide.compiler.resolve.TenantView;
import io.bastide.dsl.Cluster;
import io.bastide.dsl.NamespaceChoice;
import io.bastide.dsl.Tenant;
import io.bastide.dsl.network.Exposure;
import io.bastide.dsl.network.HttpRouteExposure;
import io.bastide.dsl.network.IngressExposure;
import io.bastide.dsl.source.CallSite;
import io.bastide.dsl.workload.Workload;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What views take on their clusters, and who takes what another one has. */
final class ClusterClaims {
    private static final Comparator<ClusterClaim> ORDER = Comparator.comparing(ClusterClaim::key)
            .thenComparing(ClusterClaim::tenant)
            .thenComparing(ClusterClaim::subject)
            .thenComparingInt(ClusterClaim::rank)
            .thenComparing(ClusterClaim::environment)
            .thenComparing(claim -> claim.position().display());

    private ClusterClaims() {}

    /** What a view takes. */
    static List<ClusterClaim> of(TenantView view) {
        List<ClusterClaim> claims = new ArrayList<>();
        Tenant tenant = view.tenant();
        if (!namespace(tenant).isEmpty()) {
            claims.add(claim(
                    view, ClusterClaim.Kind.NAMESPACE, namespace(tenant), "", view.subject(), tenant.declaredAt()));
        }
        for (Workload workload : tenant.workloads()) {
            Set<String> own = new LinkedHashSet<>();
            for (Exposure exposure : workload.exposures()) {
                String host = host(exposure);
                String door = door(exposure, view.cluster());
                if (!host.isEmpty() && own.add(door + " " + host)) {
                    String subject = view.subjectOf(workload.name());
                    claims.add(claim(view, ClusterClaim.Kind.HOST, host, door, subject, exposure.declaredAt()));
                }
            }
        }
        return claims;
    }

    /** Finds claims that exclude one another; their order does not matter. */
    static List<Diagnostic> validate(Collection<ClusterClaim> claims) {
        Map<String, List<ClusterClaim>> byKey = new LinkedHashMap<>();
        claims.stream()
                .sorted(ORDER)
                .forEach(claim -> byKey.computeIfAbsent(claim.key(), key -> new ArrayList<>())
                        .add(claim));
        List<Diagnostic> findings = new ArrayList<>();
        for (List<ClusterClaim> rivals : byKey.values()) {
            if (rivals.size() > 1) {
                bySubject(rivals).forEach((subject, own) -> addFindings(rivals.get(0), own, findings));
            }
        }
        return findings;
    }

    private static Map<String, List<ClusterClaim>> bySubject(List<ClusterClaim> rivals) {
        Map<String, List<ClusterClaim>> bySubject = new LinkedHashMap<>();
        rivals.forEach(claim -> bySubject
                .computeIfAbsent(claim.subject(), subject -> new ArrayList<>())
                .add(claim));
        return bySubject;
    }

    /** One finding for what a subject shares with the first claimant, and one for what it shares with itself. */
    private static void addFindings(ClusterClaim first, List<ClusterClaim> own, List<Diagnostic> findings) {
        ClusterClaim claim = own.get(0);
        if (!claim.subject().equals(first.subject())) {
            findings.add(betweenSubjects(first, claim, environments(own)));
        } else if (own.size() > 1 && (claim.kind() == ClusterClaim.Kind.NAMESPACE || isElsewhere(own))) {
            findings.add(betweenEnvironments(claim, environments(own)));
        }
    }

    /** Hosts that come with the same namespace are a consequence of it, and no finding of their own. */
    private static boolean isElsewhere(List<ClusterClaim> own) {
        return own.stream().map(ClusterClaim::namespace).distinct().count() == own.size();
    }

    private static Diagnostic betweenSubjects(ClusterClaim first, ClusterClaim claim, List<String> environments) {
        boolean isNamespace = claim.kind() == ClusterClaim.Kind.NAMESPACE;
        ValidationRule rule = isNamespace ? ValidationRule.SHARED_NAMESPACE : ValidationRule.DUPLICATE_HOST;
        String message = isNamespace
                ? "tenants " + Text.listed(List.of(first.tenant(), claim.tenant())) + " share namespace `"
                        + claim.name() + "` on cluster `" + claim.cluster() + "`"
                : quoted(claim.subject()) + " answers for `" + claim.name() + "` on cluster `"
                        + claim.cluster() + "`, where " + quoted(first.subject())
                        + " does already";
        String help = isNamespace
                ? "give one of them another namespace with NamespaceChoice.own(…)"
                : "give one of them another host or path" + rule.orSuppress();
        return finding(rule, claim, message, help, environments).withRelated("first declared here", first.position());
    }

    private static Diagnostic betweenEnvironments(ClusterClaim claim, List<String> environments) {
        boolean isNamespace = claim.kind() == ClusterClaim.Kind.NAMESPACE;
        ValidationRule rule = isNamespace ? ValidationRule.ENVIRONMENTS_SHARE_NAMESPACE : ValidationRule.DUPLICATE_HOST;
        String where = " on cluster `" + claim.cluster() + "` in environments " + Text.listed(environments);
        String message = isNamespace
                ? "tenant `" + claim.tenant() + "` has namespace `" + claim.name() + "`" + where
                : quoted(claim.subject()) + " answers for `" + claim.name() + "`" + where;
        String help = isNamespace
                ? "give it another namespace in one of them with changeTenant(…) of an overlay"
                : "give it another host in one of them with an overlay";
        return finding(rule, claim, message, help + rule.orSuppress(), environments);
    }

    private static Diagnostic finding(
            ValidationRule rule, ClusterClaim claim, String message, String help, List<String> environments) {
        return Diagnostic.of(rule, Stage.VALIDATE, message)
                .withPosition(claim.position())
                .withHelp(help)
                .withSubject(claim.subject())
                .withField(claim.kind() == ClusterClaim.Kind.NAMESPACE ? "namespace" : "exposures")
                .withEnvironments(environments);
    }

    /** A subject as messages name it: the kind, and the name in backticks. */
    private static String quoted(String subject) {
        int space = subject.indexOf(' ');
        return subject.substring(0, space + 1) + Text.quoted(subject.substring(space + 1));
    }

    private static List<String> environments(List<ClusterClaim> claims) {
        return claims.stream().map(ClusterClaim::environment).distinct().toList();
    }

    private static ClusterClaim claim(
            TenantView view, ClusterClaim.Kind kind, String name, String door, String subject, CallSite declaredAt) {
        return new ClusterClaim(
                kind,
                view.cluster().name(),
                name,
                door,
                subject,
                view.tenant().name(),
                namespace(view.tenant()),
                view.environment().name(),
                view.environment().rank(),
                view.positions().of(declaredAt));
    }

    private static String namespace(Tenant tenant) {
        return tenant.namespace().kind() == NamespaceChoice.Kind.UNSTATED ? "" : tenant.namespaceName();
    }

    private static String host(Exposure exposure) {
        if (exposure instanceof IngressExposure ingress) {
            return ingress.host() + ingress.path();
        }
        return exposure instanceof HttpRouteExposure route ? route.host() + route.path() : "";
    }

    private static String door(Exposure exposure, Cluster cluster) {
        if (exposure instanceof IngressExposure ingress) {
            return "ingress class "
                    + ingress.ingressClass().or(cluster::ingressClass).orElse("");
        }
        return exposure instanceof HttpRouteExposure route
                ? "gateway " + route.gateway().namespace() + "/"
                        + route.gateway().name() + "/"
                        + route.gateway().section().orElse("")
                : "";
    }
}
