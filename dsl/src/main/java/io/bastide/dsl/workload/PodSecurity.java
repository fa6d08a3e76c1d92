package io.bastide.dsl.workload;

import io.bastide.dsl.source.CallSite;
import io.bastide.dsl.source.Exemption;
import io.bastide.dsl.source.SpecStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * What the processes of a pod may do. The default meets the restricted Pod Security Standard: no root, and the
 * runtime's own seccomp profile.
 */
@SpecStyle
@Value.Immutable
public interface PodSecurity extends WithPodSecurity {
    /** Whether processes may run as root. */
    @Value.Default
    default boolean mayRunAsRoot() {
        return false;
    }

    /** User id; each image's own when empty. */
    OptionalLong user();

    /** Group id; each image's own when empty. */
    OptionalLong group();

    /** Group that owns mounted volumes. */
    OptionalLong fileSystemGroup();

    /** Further groups of every process. */
    List<Long> supplementalGroups();

    /** Which system calls may be made. */
    @Value.Default
    default Seccomp seccomp() {
        return Seccomp.RUNTIME_DEFAULT;
    }

    /** Whether the pod shares the node's network. */
    @Value.Default
    default boolean usesHostNetwork() {
        return false;
    }

    /** Whether the pod sees the node's processes. */
    @Value.Default
    default boolean usesHostProcesses() {
        return false;
    }

    /** Whether users of the pod are users of the node; not stated when empty. */
    Optional<Boolean> usesHostUsers();

    /** What was left and why, in the order of the calls. */
    List<Exemption> exemptions();

    /** The safe default. */
    static PodSecurity restricted() {
        return ImmutablePodSecurity.builder().build();
    }

    /** The same, as this user and group, which also own the volumes. */
    default PodSecurity runningAs(long userId, long groupId) {
        return withUser(userId).withGroup(groupId).withFileSystemGroup(groupId);
    }

    /** The same, with a user namespace of its own, so that its root is nobody on the node. */
    default PodSecurity withOwnUserNamespace() {
        return withUsesHostUsers(false);
    }

    /** The same, allowed to run as root. */
    default PodSecurity runningAsRoot(String reason) {
        return withMayRunAsRoot(true).exempt("pod runs as root", reason);
    }

    /** The same, with every system call open. */
    default PodSecurity withoutSeccomp(String reason) {
        return withSeccomp(Seccomp.UNCONFINED).exempt("no seccomp profile", reason);
    }

    /** The same, with seccomp not stated. */
    default PodSecurity withSeccompLeftToCluster(String reason) {
        return withSeccomp(Seccomp.LEFT_TO_CLUSTER).exempt("seccomp left to the cluster", reason);
    }

    /** The same, in the node's network, where no network policy holds. */
    default PodSecurity onHostNetwork(String reason) {
        return withUsesHostNetwork(true).exempt("host network", reason);
    }

    /** The same, seeing the node's processes. */
    default PodSecurity withHostProcesses(String reason) {
        return withUsesHostProcesses(true).exempt("host processes", reason);
    }

    private PodSecurity exempt(String setting, String reason) {
        List<Exemption> more = new ArrayList<>(exemptions());
        more.add(new Exemption(setting, reason, CallSite.capture()));
        return withExemptions(more);
    }
}
