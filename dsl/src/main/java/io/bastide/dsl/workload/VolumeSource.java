package io.bastide.dsl.workload;

import io.bastide.dsl.source.Exemption;
import io.bastide.dsl.value.Memory;
import java.util.Optional;

/** What a volume holds. */
public sealed interface VolumeSource {
    /**
     * Space that lives as long as the pod.
     *
     * @param limit the most it may hold
     * @param isInMemory whether it is kept in memory, where it counts against the container's limit
     * @param exemption why there is no limit, when there is none
     */
    record EmptyDir(Optional<Memory> limit, boolean isInMemory, Optional<Exemption> exemption)
            implements VolumeSource {}

    /**
     * The keys of a config map as files.
     *
     * @param configMap name of the config map as the tenant declares it
     */
    record Config(String configMap) implements VolumeSource {}

    /**
     * The keys of a secret as files.
     *
     * @param secret name of the secret
     */
    record Secret(String secret) implements VolumeSource {}

    /**
     * Storage that outlives the pod.
     *
     * @param claim name of the claim
     */
    record Claim(String claim) implements VolumeSource {}

    /**
     * A path of the node.
     *
     * @param path absolute path on the node
     * @param exemption why the pod may see it
     */
    record HostPath(String path, Exemption exemption) implements VolumeSource {}
}
