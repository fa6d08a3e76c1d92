package io.bastide.conformance;

import io.bastide.dsl.ConfigMap;
import io.bastide.dsl.Overlay;
import io.bastide.dsl.Tenant;
import io.bastide.dsl.network.Call;
import io.bastide.dsl.network.Exposure;
import io.bastide.dsl.network.ServiceExposure;
import io.bastide.dsl.value.ImageRef;
import io.bastide.dsl.workload.ConfigFiles;
import io.bastide.dsl.workload.Container;
import io.bastide.dsl.workload.ContainerSecurity;
import io.bastide.dsl.workload.CronJob;
import io.bastide.dsl.workload.Deployment;
import io.bastide.dsl.workload.EnvVar;
import io.bastide.dsl.workload.Probe;
import io.bastide.dsl.workload.Resources;
import io.bastide.dsl.workload.StatefulSet;
import io.bastide.dsl.workload.Toleration;
import io.bastide.dsl.workload.TopologySpread;
import io.bastide.dsl.workload.UpdateStrategy;
import io.bastide.dsl.workload.Volume;
import io.bastide.dsl.workload.Workload;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Random changes of one tenant. A change is drawn when the overlay is made, not when it is applied, so that the overlay
 * does the same each time; it leaves what it is given valid, whatever other changes were made before.
 */
final class RandomOverlays {

    private final Dice dice;
    private final RandomTexts texts;
    private final RandomShelf shelf;
    private final RandomWorkload workloads;
    private final RandomPod pod;
    private final RandomContainer containers;
    private final RandomExposures exposures;

    RandomOverlays(Dice dice, RandomTexts texts, RandomShelf shelf) {
        this.dice = dice;
        this.texts = texts;
        this.shelf = shelf;
        this.workloads = new RandomWorkload(dice, texts, shelf);
        this.pod = new RandomPod(dice, texts, shelf);
        this.containers = new RandomContainer(dice, texts, pod, shelf.statesResources());
        this.exposures = new RandomExposures(dice, texts, shelf);
    }

    /** The overlay with changes of some of these workloads. */
    Overlay changing(Overlay overlay, List<Workload> changeable) {
        Overlay made = overlay;
        for (Workload workload : dice.some(changeable, 4)) {
            for (int i = dice.between(1, 3); i > 0; i--) {
                made = made.change(workload, change(workload));
            }
        }
        return made;
    }

    private UnaryOperator<Workload> change(Workload workload) {
        return switch (dice.between(0, 8)) {
            case 0, 1 -> ofController(workload);
            case 2, 3, 4 -> ofMainContainer();
            case 5 -> ofDescription();
            case 6 -> ofScheduling();
            case 7 -> ofContainers();
            default -> ofNetwork(workload);
        };
    }

    private UnaryOperator<Workload> ofController(Workload workload) {
        if (workload.controller().replicas().isPresent() && dice.chance(60)) {
            int replicas = dice.between(2, 9);
            return w -> w.withReplicas(replicas);
        }
        if (workload.controller() instanceof Deployment) {
            UpdateStrategy strategy = workloads.deploymentStrategy();
            return w -> w.withController(((Deployment) w.controller()).withStrategy(strategy));
        }
        if (workload.controller() instanceof CronJob) {
            return w -> w.withController(((CronJob) w.controller()).withIsSuspended(true));
        }
        if (workload.controller() instanceof StatefulSet) {
            return w -> w.withController(((StatefulSet) w.controller()).withStrategy(UpdateStrategy.onDelete()));
        }
        return ofDescription();
    }

    private UnaryOperator<Workload> ofMainContainer() {
        UnaryOperator<Container> change = switch (dice.between(0, 9)) {
            case 0, 1 -> ofImage();
            case 2 -> ofResources();
            case 3, 4, 5 -> ofVariables();
            case 6 -> ofFiles();
            case 7 -> ofProbes();
            case 8 -> ofCommand();
            default -> ofSecurity();
        };
        return w -> w.changeContainer(change);
    }

    private UnaryOperator<Container> ofImage() {
        String tag = containers.tag();
        ImageRef image = containers.image();
        return dice.chance(60) ? c -> c.withTag(tag) : c -> c.withImage(image);
    }

    private UnaryOperator<Container> ofResources() {
        Resources resources = containers.resources();
        return c -> c.withResources(resources);
    }

    private UnaryOperator<Container> ofVariables() {
        EnvVar variable = pod.variable(dice.one("PORT", "LOG_LEVEL", "on", "NEW", "null"));
        return dice.oneFrom(
                () -> c -> c.withEnvVar(variable),
                () -> c -> c.withEnvVar(variable).withEnvVar(EnvVar.of("ALSO", "1")),
                () -> c -> c.withEnv(c.env().stream().skip(1).toList()),
                () -> c -> c.withEnv(reversed(c.env())),
                () -> c -> c.withEnv().withEnvFrom());
    }

    private UnaryOperator<Container> ofFiles() {
        String content = texts.content();
        String name = dice.one("a", "b.conf", "on");
        ConfigFiles more = ConfigFiles.at("more" + dice.fresh(), "/etc/more" + dice.fresh())
                .file("a", content);
        List<ConfigFiles> added = List.of(more);
        return dice.oneFrom(
                () -> c -> c.withFiles(c.files().stream()
                        .map(files -> files.file(name, content))
                        .toList()),
                () -> c -> c.withFiles(joined(c.files(), added)),
                () -> c -> c.withFiles());
    }

    private UnaryOperator<Container> ofProbes() {
        Probe exec = containers.probe(List.of());
        boolean keepsPort = dice.chance(50);
        return dice.oneFrom(
                () -> c -> c.withReadiness(keepsPort ? containers(c) : Optional.of(exec)),
                () -> c -> c.withLiveness(exec).withStartup(Optional.empty()),
                () -> c -> c.withReadiness(Optional.empty()).withLiveness(Optional.empty()));
    }

    private static Optional<Probe> containers(Container container) {
        return container.readiness().map(probe -> probe.withFailureThreshold(7).withPeriod(Optional.empty()));
    }

    private UnaryOperator<Container> ofCommand() {
        List<String> words = texts.command();
        return dice.oneFrom(
                () -> c -> c.withArgs(words),
                () -> c -> c.withCommand(words).withArgs(),
                () -> c -> c.withCommand().withArgs(reversed(c.args())));
    }

    private UnaryOperator<Container> ofSecurity() {
        ContainerSecurity security = containers.security();
        return c -> c.withSecurity(security);
    }

    private UnaryOperator<Workload> ofDescription() {
        Map<String, String> labels = texts.labels();
        Map<String, String> annotations = texts.annotations();
        return dice.oneFrom(
                () -> w -> w.withLabels(joined(w.labels(), labels)),
                () -> w -> w.withPodAnnotations(joined(w.podAnnotations(), annotations)),
                () -> w -> w.withAnnotations(annotations),
                () -> w -> w.withPodLabels(labels).withPodAnnotations(Map.of()));
    }

    private UnaryOperator<Workload> ofScheduling() {
        List<TopologySpread> spread = workloads.spread();
        List<Toleration> tolerations = workloads.tolerations();
        return dice.oneFrom(
                () -> w -> w.withTopologySpread(spread),
                () -> w -> w.withTolerations(tolerations),
                () -> w -> w.withTolerations(reversed(w.tolerations())),
                () -> w -> w.withAffinity(reversed(w.affinity())),
                () -> w -> w.withAffinity().withNodeSelector(Map.of("disk", "hdd")),
                () -> w -> w.withDisruptionBudget(Optional.empty()).withPriorityClass("low"));
    }

    private UnaryOperator<Workload> ofContainers() {
        Container sidecar = containers.plain("more" + dice.fresh());
        List<Volume> volumes = List.copyOf(pod.volumes());
        return dice.oneFrom(
                () -> w -> w.withSidecars(joined(w.sidecars(), List.of(sidecar)))
                        .withVolumes(joined(w.volumes(), missing(volumes, w.volumes()))),
                () -> w -> w.withInitContainers(joined(List.of(sidecar), w.initContainers()))
                        .withVolumes(joined(w.volumes(), missing(volumes, w.volumes()))),
                () -> w -> w.withSidecars().withInitContainers(),
                () -> w -> w.withInitContainers(reversed(w.initContainers())));
    }

    private static List<Volume> missing(List<Volume> wanted, List<Volume> present) {
        return wanted.stream()
                .filter(volume ->
                        present.stream().noneMatch(other -> other.name().equals(volume.name())))
                .toList();
    }

    private UnaryOperator<Workload> ofNetwork(Workload workload) {
        Call call = workloads.outside();
        boolean hasService = workload.exposures().stream().anyMatch(ServiceExposure.class::isInstance);
        if (!hasService || dice.chance(50)) {
            return w -> w.withCalls(w.calls().contains(call) ? List.of() : joined(w.calls(), List.of(call)));
        }
        Exposure more = exposures.more(workload);
        return w -> w.exposedBy(more);
    }

    /** A change of the tenant itself. */
    UnaryOperator<Tenant> ofTenant(List<RandomManifests.Drawn> raw) {
        String content = texts.content();
        String key = dice.one("a", "on", "new.conf");
        Map<String, String> annotations = texts.annotations();
        int variant = dice.between(1, 5);
        return dice.oneFrom(
                () -> t -> t.withConfigMaps(t.configMaps().stream()
                        .map(map -> map.entry(key, content))
                        .toList()),
                () -> t -> t.withConfigMaps(
                        t.configMaps().stream().map(RandomOverlays::withoutLast).toList()),
                () -> t -> t.withRawManifests(
                        raw.stream().map(each -> each.variant(variant)).toList()),
                () -> t -> t.withRawManifests(
                        raw.stream().skip(1).map(each -> each.variant(0)).toList()),
                () -> t -> t.withAnnotations(annotations).withLabels(Map.of("stage", "on")));
    }

    /** The first key may be read by a container, and stays. */
    private static ConfigMap withoutLast(ConfigMap map) {
        Map<String, String> data = new LinkedHashMap<>();
        map.data().forEach((key, text) -> {
            if (data.isEmpty() || data.size() < map.data().size() - 1) {
                data.put(key, text);
            }
        });
        return new ConfigMap(map.name(), data, map.hasFixedName(), map.declaredAt());
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> copy = new ArrayList<>(list);
        Collections.reverse(copy);
        return copy;
    }

    private static <T> List<T> joined(List<? extends T> first, List<? extends T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static Map<String, String> joined(Map<String, String> first, Map<String, String> second) {
        Map<String, String> all = new LinkedHashMap<>(first);
        all.putAll(second);
        return all;
    }
}
