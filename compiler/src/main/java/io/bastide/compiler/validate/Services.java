package io.bastide.compiler.validate;

import io.bastide.compiler.resolve.PodPorts;
import io.bastide.dsl.network.ServiceExposure;
import io.bastide.dsl.network.ServiceType;
import io.bastide.dsl.value.Cidr;
import io.bastide.dsl.workload.Job;
import io.bastide.dsl.workload.StatefulSet;
import java.util.List;

/** Services fit the workload behind them. */
final class Services implements WorkloadCheck {
    private static final List<String> EVERY_ADDRESS = List.of("0.0.0.0/0", "::/0");

    @Override
    public void check(WorkloadScope scope, Findings findings) {
        List<ServiceExposure> services = scope.services();
        for (ServiceExposure service : services) {
            checkPorts(scope, service, findings);
            checkSources(scope, service, findings);
        }
        boolean isHeadless = services.stream().anyMatch(service -> service.type() == ServiceType.HEADLESS);
        if (scope.workload().controller() instanceof StatefulSet && !isHeadless) {
            findings.report(
                    ValidationRule.MISSING_HEADLESS_SERVICE,
                    scope.place("exposures"),
                    scope.name() + " is a StatefulSet without a headless service, so that its pods have no DNS names",
                    "add Exposure.headless(…) to its exposures" + ValidationRule.MISSING_HEADLESS_SERVICE.orSuppress());
        }
        checkEnding(scope, findings);
    }

    /** A headless service may have no port: its name resolves to the pods all the same. */
    private static void checkPorts(WorkloadScope scope, ServiceExposure service, Findings findings) {
        if (service.type() != ServiceType.HEADLESS
                && PodPorts.of(service, scope.workload()).isEmpty()) {
            findings.report(
                    ValidationRule.SERVICE_WITHOUT_PORTS,
                    scope.place("exposures", service.declaredAt()),
                    "service `" + Exposures.objectName(service, scope.workload())
                            + "` has no port, and no container of " + scope.name() + " has a named one",
                    "name a port with ServicePort.named(…), or name the port of the container");
        }
    }

    private static void checkSources(WorkloadScope scope, ServiceExposure service, Findings findings) {
        Place place = scope.place("exposures", service.declaredAt());
        String name = "service `" + Exposures.objectName(service, scope.workload()) + "` of " + scope.name();
        if (service.type() != ServiceType.LOAD_BALANCER) {
            if (!service.sources().isEmpty()) {
                findings.report(
                        ValidationRule.POINTLESS_SOURCES,
                        place,
                        name + " is limited to " + Text.listed(service.sources()) + ", but is no load balancer",
                        "leave from(…) out, or use Exposure.loadBalancer(…)");
            }
            return;
        }
        boolean isOpen = service.sources().isEmpty()
                || service.sources().stream().map(Cidr::text).anyMatch(EVERY_ADDRESS::contains);
        if (isOpen) {
            findings.report(
                    ValidationRule.OPEN_LOAD_BALANCER,
                    place,
                    name + " is a load balancer that is open to every address",
                    "name the addresses that may reach it with from(…)"
                            + ValidationRule.OPEN_LOAD_BALANCER.orSuppress());
        }
    }

    /** Pods of an indexed job may find one another through a headless service. */
    private static void checkEnding(WorkloadScope scope, Findings findings) {
        if (!scope.workload().controller().runsToCompletion()) {
            return;
        }
        boolean isIndexed = scope.workload().controller() instanceof Job job && job.isIndexed();
        scope.workload().exposures().stream()
                .filter(exposure -> !(isIndexed
                        && exposure instanceof ServiceExposure service
                        && service.type() == ServiceType.HEADLESS))
                .findFirst()
                .ifPresent(exposure -> findings.report(
                        ValidationRule.EXPOSED_JOB,
                        scope.place("exposures", exposure.declaredAt()),
                        scope.name() + " is a " + scope.workload().controller().kind()
                                + " whose pods end by themselves, but is exposed",
                        "remove the exposure" + ValidationRule.EXPOSED_JOB.orSuppress()));
    }
}
