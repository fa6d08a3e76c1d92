package io.bastide.compiler.validate;

import io.bastide.dsl.KubernetesVersion;
import io.bastide.dsl.network.Caller;
import io.bastide.dsl.network.Exposure;
import io.bastide.dsl.network.HttpRouteExposure;
import io.bastide.dsl.network.IngressExposure;
import io.bastide.dsl.network.ServiceExposure;
import io.bastide.dsl.network.ServicePort;
import io.bastide.dsl.workload.ClaimTemplate;
import io.bastide.dsl.workload.Container;
import io.bastide.dsl.workload.CronJob;
import io.bastide.dsl.workload.ServiceAccount;
import io.bastide.dsl.workload.StatefulSet;
import io.bastide.dsl.workload.Volume;
import io.bastide.dsl.workload.Workload;

/** The form of names of a workload and of everything in it. */
final class WorkloadNames implements WorkloadCheck {
    /**
     * Letters that stateful sets and cron jobs leave free, because Kubernetes appends eleven. Source: Kubernetes API,
     * validation of CronJob; for stateful sets the label {@code controller-revision-hash} holds name and hash.
     */
    private static final int MAX_SUFFIXED_NAME = 52;

    @Override
    public void check(WorkloadScope scope, Findings findings) {
        checkName(scope, findings);
        checkVolumes(scope, findings);
        for (PodContainer each : scope.containers()) {
            checkContainer(each, findings);
        }
        for (Exposure exposure : scope.workload().exposures()) {
            checkExposure(scope, exposure, findings);
        }
        checkReferences(scope, findings);
    }

    private static void checkName(WorkloadScope scope, Findings findings) {
        Workload workload = scope.workload();
        String name = workload.name();
        Place place = scope.place("name");
        findings.require(NameFormat.DNS_LABEL, place, "workload name", name, "");
        boolean isSuffixed = workload.controller() instanceof StatefulSet || workload.controller() instanceof CronJob;
        if (isSuffixed
                && name.length() > MAX_SUFFIXED_NAME
                && NameFormat.DNS_LABEL.flaw(name).isEmpty()) {
            findings.report(
                    ValidationRule.INVALID_NAME,
                    place,
                    "name of " + workload.controller().kind() + " `" + name + "` has " + name.length()
                            + " characters; at most " + MAX_SUFFIXED_NAME + " leave room for what Kubernetes appends",
                    "shorten the name");
        }
    }

    private static void checkVolumes(WorkloadScope scope, Findings findings) {
        for (Volume volume : scope.workload().volumes()) {
            Place place = scope.place("volumes", volume.declaredAt()).item(volume.name());
            findings.require(NameFormat.DNS_LABEL, place, "volume name", volume.name(), scope.name());
        }
        if (scope.workload().controller() instanceof StatefulSet set) {
            for (ClaimTemplate claim : set.claims()) {
                Place place = scope.place("controller.claims").item(claim.name());
                findings.require(NameFormat.DNS_LABEL, place, "claim name", claim.name(), scope.name());
                String owner = "claim `" + claim.name() + "` of " + scope.name();
                claim.storageClass()
                        .ifPresent(name ->
                                findings.require(NameFormat.DNS_SUBDOMAIN, place, "storage class", name, owner));
            }
        }
    }

    private static void checkContainer(PodContainer each, Findings findings) {
        Container container = each.container();
        findings.require(NameFormat.DNS_LABEL, each.place("name"), "container name", container.name(), each.owner());
        container.ports().stream()
                .filter(port -> !port.name().isEmpty())
                .forEach(port -> findings.require(
                        NameFormat.PORT_NAME,
                        each.place("ports").item(port.name()),
                        "port name",
                        port.name(),
                        each.name()));
        container
                .files()
                .forEach(files -> findings.require(
                        NameFormat.DNS_LABEL,
                        each.place("files", files.declaredAt()).item(files.name()),
                        "name of files",
                        files.name(),
                        each.name()));
    }

    private static void checkExposure(WorkloadScope scope, Exposure exposure, Findings findings) {
        Place place = scope.place("exposures", exposure.declaredAt());
        if (exposure instanceof ServiceExposure service) {
            checkService(scope, service, place, findings);
            return;
        }
        if (!exposure.name().isEmpty()) {
            requireSubdomain(place, "exposure name", exposure.name(), scope.name(), findings);
        }
        if (exposure instanceof IngressExposure ingress) {
            ingress.ingressClass()
                    .ifPresent(name -> requireSubdomain(place, "ingress class", name, scope.name(), findings));
        } else if (exposure instanceof HttpRouteExposure route) {
            String owner = "the gateway of " + scope.name();
            findings.require(
                    NameFormat.DNS_LABEL, place, "namespace", route.gateway().namespace(), owner);
            requireSubdomain(place, "name", route.gateway().name(), owner, findings);
            route.gateway().section().ifPresent(name -> requireSubdomain(place, "listener", name, owner, findings));
        }
    }

    private static void checkService(WorkloadScope scope, ServiceExposure service, Place place, Findings findings) {
        String name = Exposures.objectName(service, scope.workload());
        KubernetesVersion version = scope.owner().view().cluster().kubernetesVersion();
        NameFormat format = serviceFormat(version);
        // A workload's own name is checked as such; only its first letter matters here.
        boolean isReported = service.name().isEmpty() && !NameFormat.DNS_LABEL.isFormOf(name);
        if (!isReported && !format.isFormOf(name)) {
            findings.require(format, place, "service name", name, scope.name() + " on Kubernetes " + version);
        }
        for (ServicePort port : service.ports()) {
            findings.require(NameFormat.DNS_LABEL, place, "service port name", port.name(), scope.name());
            port.appProtocol().ifPresent(text -> {
                String owner = "port `" + port.name() + "` of " + scope.name();
                findings.require(NameFormat.QUALIFIED_NAME, place, "protocol", text, owner);
            });
        }
    }

    /** Until 1.36 a service's name had to begin with a letter. Source: KEP-5311. */
    private static NameFormat serviceFormat(KubernetesVersion version) {
        return version.isAtLeast(KubernetesVersion.V1_36) ? NameFormat.DNS_LABEL : NameFormat.DNS_LABEL_FROM_LETTER;
    }

    /** Names of things outside the tenant, whose existence nobody here can know. */
    private static void checkReferences(WorkloadScope scope, Findings findings) {
        Workload workload = scope.workload();
        ServiceAccount account = workload.serviceAccount();
        if (account.kind() == ServiceAccount.Kind.EXISTING || !account.name().isEmpty()) {
            requireSubdomain(scope.place("serviceAccount"), "service account", account.name(), scope.name(), findings);
        }
        workload.priorityClass()
                .ifPresent(name ->
                        requireSubdomain(scope.place("priorityClass"), "priority class", name, scope.name(), findings));
        for (Caller caller : workload.callers()) {
            if (!caller.namespace().isEmpty()) {
                Place place = scope.place("callers", caller.declaredAt());
                findings.require(
                        NameFormat.DNS_LABEL, place, "namespace", caller.namespace(), "a caller of " + scope.name());
            }
        }
    }

    private static void requireSubdomain(Place place, String what, String text, String owner, Findings findings) {
        findings.require(NameFormat.DNS_SUBDOMAIN, place, what, text, owner);
    }
}
