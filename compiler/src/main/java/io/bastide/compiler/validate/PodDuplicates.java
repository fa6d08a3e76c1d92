package io.bastide.compiler.validate;

import io.bastide.dsl.network.ServiceExposure;
import io.bastide.dsl.value.Protocol;
import io.bastide.dsl.workload.Container;
import io.bastide.dsl.workload.ContainerPort;
import io.bastide.dsl.workload.StatefulSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What may stand once in a pod, a container or a service: containers, volumes, variables, paths, ports. */
final class PodDuplicates implements WorkloadCheck {
    /** A name inside a pod and its place. */
    private record Named(String name, Place place) {}

    /** A port of a pod and the container that opens it. */
    private record OpenPort(PodContainer owner, ContainerPort port) {
        private Place place() {
            return owner.place("ports").item(port.name().isEmpty() ? Integer.toString(port.number()) : port.name());
        }
    }

    @Override
    public void check(WorkloadScope scope, Findings findings) {
        List<PodContainer> pod = scope.containers();
        List<Named> containers = pod.stream()
                .map(each -> new Named(each.container().name(), each.place("name")))
                .toList();
        findNames(containers, "containers", scope.name(), findings);
        findNames(volumes(scope, pod), "volumes", scope.name(), findings);
        for (PodContainer each : pod) {
            checkContainer(each, findings);
        }
        checkPorts(pod, findings);
        for (ServiceExposure service : scope.services()) {
            checkService(scope, service, findings);
        }
    }

    private static void findNames(List<Named> items, String kind, String owner, Findings findings) {
        Repeats.find(
                items,
                Named::name,
                (first, again) -> findings.report(
                        ValidationRule.DUPLICATE_NAME,
                        again.place(),
                        owner + " has two " + kind + " named `" + again.name() + "`",
                        "rename one of them",
                        Related.first(first.place().declaredAt())));
    }

    /** Folders of files and claims of stateful sets are volumes too. */
    private static List<Named> volumes(WorkloadScope scope, List<PodContainer> pod) {
        List<Named> volumes = new ArrayList<>();
        if (scope.workload().controller() instanceof StatefulSet set) {
            set.claims()
                    .forEach(claim -> volumes.add(new Named(
                            claim.name(), scope.place("controller.claims").item(claim.name()))));
        }
        scope.workload().volumes().forEach(volume -> {
            volumes.add(new Named(
                    volume.name(), scope.place("volumes", volume.declaredAt()).item(volume.name())));
        });
        for (PodContainer each : pod) {
            each.container().files().forEach(files -> {
                Place place = each.place("files", files.declaredAt()).item(files.name());
                volumes.add(new Named(files.name(), place));
            });
        }
        return volumes;
    }

    private static void checkContainer(PodContainer each, Findings findings) {
        Container container = each.container();
        List<Named> variables = container.env().stream()
                .map(variable -> new Named(variable.name(), each.place("env").item(variable.name())))
                .toList();
        findNames(variables, "variables", each.name(), findings);
        List<Named> paths = Stream.concat(
                        container.mounts().stream()
                                .map(mount -> new Named(
                                        mount.path(), each.place("mounts").item(mount.volume()))),
                        container.files().stream()
                                .map(files -> new Named(
                                        files.path(), each.place("files").item(files.name()))))
                .toList();
        Repeats.find(
                paths,
                path -> withoutEndingSlash(path.name()),
                (first, again) -> findings.report(
                        ValidationRule.DUPLICATE_PATH,
                        again.place(),
                        each.name() + " mounts two volumes at `" + again.name() + "`",
                        "mount one of them at another path"));
    }

    private static String withoutEndingSlash(String path) {
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static void checkPorts(List<PodContainer> pod, Findings findings) {
        List<OpenPort> running = ports(pod, PodContainer::runsBeside);
        checkPortNames(running, findings);
        checkPortNumbers(running, again -> true, findings);
        for (PodContainer init : pod) {
            if (!init.runsBeside()) {
                checkPortNames(ports(pod, init::equals), findings);
                // Sidecars have started already; main containers and other init containers have not, or have ended.
                List<OpenPort> starting = new ArrayList<>(ports(pod, each -> each.role() == PodContainer.Role.SIDECAR));
                starting.addAll(ports(pod, init::equals));
                checkPortNumbers(starting, again -> again.owner().equals(init), findings);
            }
        }
    }

    private static List<OpenPort> ports(List<PodContainer> pod, Predicate<PodContainer> wanted) {
        return pod.stream()
                .filter(wanted)
                .flatMap(each -> each.container().ports().stream().map(port -> new OpenPort(each, port)))
                .toList();
    }

    private static void checkPortNames(List<OpenPort> ports, Findings findings) {
        List<OpenPort> named =
                ports.stream().filter(open -> !open.port().name().isEmpty()).toList();
        Repeats.find(
                named,
                open -> open.port().name(),
                (first, again) -> findings.report(
                        ValidationRule.DUPLICATE_NAME,
                        again.place(),
                        again.owner().owner() + " has two ports named `"
                                + again.port().name() + "`",
                        "rename one of them",
                        Related.first(first.owner().container().declaredAt())));
    }

    private static void checkPortNumbers(List<OpenPort> ports, Predicate<OpenPort> blamed, Findings findings) {
        Repeats.find(ports, open -> transport(open.port().number(), open.port().protocol()), (first, again) -> {
            if (blamed.test(again)) {
                findings.report(
                        ValidationRule.PORT_COLLISION,
                        again.place(),
                        collision(first, again),
                        "let one of them listen on another port",
                        Related.first(first.owner().container().declaredAt()));
            }
        });
    }

    private static String collision(OpenPort first, OpenPort again) {
        String port = transport(again.port().number(), again.port().protocol());
        String other = first.owner().container().name();
        return again.owner().name() + " opens port `" + port + "`, which "
                + (other.equals(again.owner().container().name())
                        ? "it opens already"
                        : "container `" + other + "` of the same pod opens already");
    }

    private static void checkService(WorkloadScope scope, ServiceExposure service, Findings findings) {
        Place place = scope.place("exposures", service.declaredAt());
        String name = "service `" + Exposures.objectName(service, scope.workload()) + "`";
        List<Named> names = service.ports().stream()
                .map(port -> new Named(port.name(), place))
                .toList();
        Repeats.find(
                names,
                Named::name,
                (first, again) -> findings.report(
                        ValidationRule.DUPLICATE_NAME,
                        place,
                        name + " has two ports named `" + again.name() + "`",
                        "rename one of them"));
        Repeats.find(
                service.ports(),
                port -> transport(port.number(), port.protocol()),
                (first, again) -> findings.report(
                        ValidationRule.PORT_COLLISION,
                        place,
                        name + " opens port `"
                                + transport(again.number(), again.protocol()) + "` as `" + first.name()
                                + "` and as `" + again.name() + "`",
                        "give one of them another number"));
    }

    private static String transport(int number, Protocol protocol) {
        return number + "/" + protocol;
    }
}
