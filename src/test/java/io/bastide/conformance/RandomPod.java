package io.bastide.conformance;

import io.bastide.dsl.ConfigMap;
import io.bastide.dsl.ProvidedSecret;
import io.bastide.dsl.value.Memory;
import io.bastide.dsl.value.Protocol;
import io.bastide.dsl.workload.ConfigFiles;
import io.bastide.dsl.workload.ContainerPort;
import io.bastide.dsl.workload.EnvFrom;
import io.bastide.dsl.workload.EnvVar;
import io.bastide.dsl.workload.Volume;
import io.bastide.dsl.workload.VolumeMount;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the containers of one random pod must share, and what only one of them may have. Used once. */
final class RandomPod {

    private static final List<String> PORT_NAMES =
            List.of("http", "grpc", "metrics", "on", "y", "1e3", "0x1f", "admin");

    private static final List<String> FIELDS = List.of(
            "metadata.name",
            "metadata.namespace",
            "metadata.uid",
            "spec.nodeName",
            "spec.serviceAccountName",
            "status.hostIP",
            "status.podIP");

    private static final List<String> VARIABLES =
            List.of("PORT", "LOG_LEVEL", "no", "on", "y", "null", "PATH_1", "a.b", "EMPTY", "TEXT", "URL", "Z");

    private final Dice dice;
    private final RandomTexts texts;
    private final RandomShelf shelf;
    private final Set<String> portNames = new LinkedHashSet<>();
    private final List<Volume> volumes = new ArrayList<>();
    private int ports;

    RandomPod(Dice dice, RandomTexts texts, RandomShelf shelf) {
        this.dice = dice;
        this.texts = texts;
        this.shelf = shelf;
    }

    /** The volumes that containers asked for until now. */
    List<Volume> volumes() {
        return volumes;
    }

    /** Ports that no other container of the pod has; the first has a name. */
    List<ContainerPort> ports(int count) {
        List<ContainerPort> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = i == 0 || dice.chance(60) ? portName() : "";
            made.add(new ContainerPort(name, 8000 + ++ports, dice.chance(85) ? Protocol.TCP : Protocol.UDP));
        }
        if (count > 0 && dice.chance(15)) {
            made.add(ContainerPort.named(portName(), 8000 + ++ports));
            made.add(new ContainerPort(portName(), 8000 + ports, Protocol.UDP));
        }
        return made;
    }

    private String portName() {
        String name = dice.oneOf(PORT_NAMES);
        while (!portNames.add(name)) {
            name = "p" + dice.fresh();
        }
        return name;
    }

    /** Variables from every source, each name once. */
    List<EnvVar> variables() {
        List<EnvVar> made = new ArrayList<>();
        dice.some(VARIABLES, 5).forEach(name -> made.add(variable(name)));
        return made;
    }

    /** A variable from any source. */
    EnvVar variable(String name) {
        int way = dice.between(0, 9);
        if (way == 0) {
            return EnvVar.field(name, dice.oneOf(FIELDS));
        }
        if (way == 1 && !shelf.configMaps().isEmpty()) {
            ConfigMap map = dice.oneOf(shelf.configMaps());
            return EnvVar.config(
                    name, map.name(), map.data().keySet().iterator().next());
        }
        if (way == 2 && !shelf.secrets().isEmpty()) {
            ProvidedSecret secret = dice.oneOf(shelf.secrets());
            return EnvVar.secret(name, secret.name(), dice.oneOf(secret.keys()));
        }
        return EnvVar.of(name, texts.text());
    }

    /** Config maps and secrets that become variables as a whole. */
    List<EnvFrom> variableSources() {
        List<EnvFrom> made = new ArrayList<>();
        dice.some(shelf.configMaps(), 1).forEach(map -> made.add(EnvFrom.config(map.name())));
        dice.some(shelf.secrets(), 1)
                .forEach(secret -> made.add(EnvFrom.secret(secret.name()).prefixed("S_")));
        return dice.chance(30) ? made : List.of();
    }

    /** Files of a container, each folder at a path of its own. */
    List<ConfigFiles> files() {
        return dice.times(dice.chance(35) ? dice.between(1, 2) : 0, () -> {
            int number = dice.fresh();
            ConfigFiles files =
                    ConfigFiles.at("files" + number, "/etc/files" + number).file("a", texts.content());
            for (var file : texts.files().entrySet()) {
                files = files.file(file.getKey(), file.getValue());
            }
            return files;
        });
    }

    /** Mounts of volumes, old and new, each at a path of its own. */
    List<VolumeMount> mounts() {
        List<VolumeMount> made = new ArrayList<>();
        int count = dice.chance(40) ? dice.between(1, 2) : 0;
        for (int i = 0; i < count; i++) {
            Volume volume = !volumes.isEmpty() && dice.chance(30) ? dice.oneOf(volumes) : newVolume();
            made.add(mount(volume.name()));
        }
        return made;
    }

    /** A mount of a volume at a path of its own. */
    VolumeMount mount(String volume) {
        String path = "/mnt/" + volume + dice.fresh();
        VolumeMount mount = dice.chance(50) ? VolumeMount.of(volume, path) : VolumeMount.readOnly(volume, path);
        return dice.chance(20) ? mount.subPath("a/b") : mount;
    }

    private Volume newVolume() {
        Volume volume = volume("v" + dice.fresh());
        volumes.add(volume);
        return volume;
    }

    private Volume volume(String name) {
        int way = dice.between(0, 6);
        if (way == 0 && !shelf.configMaps().isEmpty()) {
            return Volume.config(name, dice.oneOf(shelf.configMaps()).name());
        }
        if (way == 1 && !shelf.secrets().isEmpty()) {
            return Volume.secret(name, dice.oneOf(shelf.secrets()).name());
        }
        if (way == 2 && !shelf.claims().isEmpty()) {
            return Volume.claim(name, dice.oneOf(shelf.claims()).name());
        }
        if (way == 3) {
            return Volume.hostPath(name, "/var/log/" + name, texts.reason());
        }
        if (way == 4) {
            return Volume.unlimitedEmptyDir(name, texts.reason());
        }
        return way == 5 ? Volume.inMemory(name, memory()) : Volume.emptyDir(name, memory());
    }

    /** An amount that no container's request or limit depends on. */
    Memory memory() {
        return Memory.of(dice.one("16Mi", "1Gi", "1000k", "1.5Gi", "123456789"));
    }
}
