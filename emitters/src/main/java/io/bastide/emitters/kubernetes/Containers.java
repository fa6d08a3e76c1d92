package io.bastide.emitters.kubernetes;

import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Scalar;
import io.bastide.compiler.tree.Sequence;
import io.bastide.dsl.source.CallSite;
import io.bastide.dsl.source.Exemption;
import io.bastide.dsl.value.Cpu;
import io.bastide.dsl.value.Memory;
import io.bastide.dsl.value.Protocol;
import io.bastide.dsl.workload.ConfigFiles;
import io.bastide.dsl.workload.Container;
import io.bastide.dsl.workload.ContainerPort;
import io.bastide.dsl.workload.PullPolicy;
import io.bastide.dsl.workload.Resources;
import io.bastide.dsl.workload.VolumeMount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Containers of a pod, with fields in the order in which people read them: what runs, with what configuration and
 * resources, how it is watched, what it may do.
 */
final class Containers {
    private Containers() {}

    /** A container that runs once, or as long as the pod. */
    static Mapping of(Container container, WorkloadScope scope) {
        return of(container, scope, Optional.empty());
    }

    /** A native sidecar: an init container that is started again for ever, and so outlives the main containers. */
    static Mapping sidecar(Container container, WorkloadScope scope) {
        return of(container, scope, Optional.of("Always"));
    }

    private static Mapping of(Container container, WorkloadScope scope, Optional<String> restartPolicy) {
        Mapping.Builder built = Mapping.builder(container.declaredAt())
                .put("name", container.name())
                .put("image", container.image().toString())
                .putText("imagePullPolicy", container.pullPolicy().map(Containers::word))
                .putText("restartPolicy", restartPolicy)
                .putUnlessEmpty("command", Sequence.ofTexts(container.command()))
                .putUnlessEmpty("args", Sequence.ofTexts(container.args()))
                .putText("workingDir", container.workingDir())
                .putUnlessEmpty("ports", ports(container.ports()))
                .putUnlessEmpty("envFrom", EnvironmentVariables.sources(container, scope.view()))
                .putUnlessEmpty("env", EnvironmentVariables.variables(container, scope.view()))
                .putUnlessEmpty("resources", resources(container.resources()))
                .putUnlessEmpty("volumeMounts", mounts(container));
        Probes.putAll(built, container, scope.workload());
        return built.putUnlessEmpty("lifecycle", lifecycle(container.preStop()))
                .putUnlessEmpty("securityContext", SecurityContexts.of(container.security()))
                .build();
    }

    private static String word(PullPolicy policy) {
        return switch (policy) {
            case ALWAYS -> "Always";
            case IF_NOT_PRESENT -> "IfNotPresent";
            case NEVER -> "Never";
        };
    }

    private static Sequence ports(List<ContainerPort> ports) {
        return Sequence.of(ports.stream().map(Containers::port).toList());
    }

    private static Mapping port(ContainerPort port) {
        Mapping.Builder built = Mapping.builder();
        if (!port.name().isEmpty()) {
            built.put("name", port.name());
        }
        built.put("containerPort", port.number());
        if (port.protocol() != Protocol.TCP) {
            built.put("protocol", port.protocol().name());
        }
        return built.build();
    }

    private static Mapping resources(Resources resources) {
        return Mapping.builder(resources.exemption().map(Exemption::declaredAt).orElse(CallSite.UNKNOWN))
                .putUnlessEmpty("requests", amounts(resources.cpuRequest(), resources.memoryRequest()))
                .putUnlessEmpty("limits", amounts(resources.cpuLimit(), resources.memoryLimit()))
                .build();
    }

    /** Processor and memory as quantities; what is empty is left out. */
    static Mapping amounts(Optional<Cpu> cpu, Optional<Memory> memory) {
        return Mapping.builder()
                .putText("cpu", cpu.map(Cpu::toString))
                .putText("memory", memory.map(Memory::toString))
                .build();
    }

    private static Sequence mounts(Container container) {
        List<Mapping> mounts = new ArrayList<>();
        for (VolumeMount mount : container.mounts()) {
            mounts.add(mount(mount, CallSite.UNKNOWN));
        }
        for (ConfigFiles files : container.files()) {
            mounts.add(mount(VolumeMount.readOnly(files.name(), files.path()), files.declaredAt()));
        }
        return Sequence.of(mounts);
    }

    private static Mapping mount(VolumeMount mount, CallSite origin) {
        Mapping.Builder built =
                Mapping.builder(origin).put("name", mount.volume()).put("mountPath", mount.path());
        if (!mount.subPath().isEmpty()) {
            built.put("subPath", mount.subPath());
        }
        if (mount.isReadOnly()) {
            built.put("readOnly", Scalar.TRUE);
        }
        return built.build();
    }

    private static Mapping lifecycle(List<String> preStop) {
        if (preStop.isEmpty()) {
            return Mapping.EMPTY;
        }
        Mapping command = Mapping.of("command", Sequence.ofTexts(preStop));
        return Mapping.of("preStop", Mapping.of("exec", command));
    }
}
