package io.bastide.emitters.kubernetes;

import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Sequence;
import io.bastide.dsl.value.Memory;
import io.bastide.dsl.workload.Volume;
import io.bastide.dsl.workload.VolumeSource;
import java.util.ArrayList;
import java.util.List;

/** Volumes of a pod: the author's, then those of mounted files. */
final class Volumes {
    private Volumes() {}

    /** All volumes of a workload's pods. */
    static Sequence of(WorkloadScope scope) {
        List<Mapping> volumes = new ArrayList<>();
        for (Volume volume : scope.workload().volumes()) {
            volumes.add(of(volume, scope.view()));
        }
        for (MountedFiles mounted : scope.files()) {
            volumes.add(Mapping.builder(mounted.files().declaredAt())
                    .put("name", mounted.files().name())
                    .put("configMap", text("name", mounted.configMap()))
                    .build());
        }
        return Sequence.of(volumes);
    }

    private static Mapping of(Volume volume, ViewScope scope) {
        Mapping.Builder built = Mapping.builder(volume.declaredAt()).put("name", volume.name());
        VolumeSource source = volume.source();
        if (source instanceof VolumeSource.EmptyDir space) {
            built.put("emptyDir", emptyDir(space));
        } else if (source instanceof VolumeSource.Config config) {
            built.put("configMap", text("name", scope.configMapName(config.configMap())));
        } else if (source instanceof VolumeSource.Secret secret) {
            built.put("secret", text("secretName", secret.secret()));
        } else if (source instanceof VolumeSource.Claim claim) {
            built.put("persistentVolumeClaim", text("claimName", claim.claim()));
        } else if (source instanceof VolumeSource.HostPath host) {
            built.put("hostPath", text("path", host.path()));
        }
        return built.build();
    }

    private static Mapping emptyDir(VolumeSource.EmptyDir space) {
        Mapping.Builder built = Mapping.builder();
        if (space.isInMemory()) {
            built.put("medium", "Memory");
        }
        return built.putText("sizeLimit", space.limit().map(Memory::toString)).build();
    }

    private static Mapping text(String key, String value) {
        return Mapping.builder().put(key, value).build();
    }
}
