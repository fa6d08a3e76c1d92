package io.bastide.emitters.kubernetes;

import io.bastide.dsl.workload.ConfigFiles;
import io.bastide.dsl.workload.Container;
import io.bastide.dsl.workload.Workload;
import java.util.ArrayList;
import java.util.List;

/**
 * Files of a workload's container and the config map that holds them.
 *
 * @param files the files as declared
 * @param configMap emitted name of the config map
 */
record MountedFiles(ConfigFiles files, String configMap) {
    /** All files of a workload, each volume once: containers that state equal files share them. */
    static List<MountedFiles> of(Workload workload) {
        List<MountedFiles> all = new ArrayList<>();
        for (Container container : workload.allContainers()) {
            for (ConfigFiles files : container.files()) {
                if (all.stream().noneMatch(known -> known.isSameVolume(files))) {
                    all.add(new MountedFiles(files, ConfigMaps.nameOf(workload, files)));
                }
            }
        }
        return List.copyOf(all);
    }

    /** Two containers may mount the same files at different paths. */
    private boolean isSameVolume(ConfigFiles other) {
        return files.name().equals(other.name()) && files.files().equals(other.files());
    }
}
