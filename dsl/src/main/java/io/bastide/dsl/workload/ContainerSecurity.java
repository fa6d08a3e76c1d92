package io.bastide.dsl.workload;

import io.bastide.dsl.source.CallSite;
import io.bastide.dsl.source.Exemption;
import io.bastide.dsl.source.SpecStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * What a container may do on its node. The default meets the restricted Pod Security Standard and adds a read-only
 * root file system.
 */
@SpecStyle
@Value.Immutable
public interface ContainerSecurity extends WithContainerSecurity {
    /** Whether nothing at all is stated. */
    @Value.Default
    default boolean isLeftToCluster() {
        return false;
    }

    /** Whether the container has all rights of the node's root. */
    @Value.Default
    default boolean isPrivileged() {
        return false;
    }

    /** Whether a process may gain more rights than its parent. */
    @Value.Default
    default boolean allowsPrivilegeEscalation() {
        return false;
    }

    /** Whether the container's own files may be changed. */
    @Value.Default
    default boolean hasWritableRoot() {
        return false;
    }

    /** Whether the container may run as root although its pod may not. */
    @Value.Default
    default boolean mayRunAsRoot() {
        return false;
    }

    /** User id; the pod's or the image's own when empty. */
    OptionalLong user();

    /** Group id; the pod's or the image's own when empty. */
    OptionalLong group();

    /** Capabilities that are given back after all are dropped, without {@code CAP_}. */
    List<String> capabilities();

    /** What was left and why, in the order of the calls. */
    List<Exemption> exemptions();

    /** The safe default. */
    static ContainerSecurity restricted() {
        return ImmutableContainerSecurity.builder().build();
    }

    /** Says nothing: the cluster's defaults hold, which are open. */
    static ContainerSecurity leftToCluster(String reason) {
        return restricted().withIsLeftToCluster(true).exempt("container security context", reason);
    }

    /** The same, with all rights of the node's root. */
    default ContainerSecurity privileged(String reason) {
        return withIsPrivileged(true).withAllowsPrivilegeEscalation(true).exempt("privileged container", reason);
    }

    /** The same, able to gain rights. */
    default ContainerSecurity allowingPrivilegeEscalation(String reason) {
        return withAllowsPrivilegeEscalation(true).exempt("privilege escalation", reason);
    }

    /** The same, with its own files writable. */
    default ContainerSecurity withWritableRoot(String reason) {
        return withHasWritableRoot(true).exempt("writable root file system", reason);
    }

    /** The same, allowed to run as root. */
    default ContainerSecurity runningAsRoot(String reason) {
        return withMayRunAsRoot(true).exempt("container runs as root", reason);
    }

    /** The same, with a capability given back, for example {@code NET_BIND_SERVICE}. */
    default ContainerSecurity withCapability(String capability, String reason) {
        List<String> more = new ArrayList<>(capabilities());
        more.add(capability);
        return withCapabilities(more).exempt("capability " + capability, reason);
    }

    /** The same, as this user and group. */
    default ContainerSecurity runningAs(long userId, long groupId) {
        return withUser(userId).withGroup(groupId);
    }

    private ContainerSecurity exempt(String setting, String reason) {
        List<Exemption> more = new ArrayList<>(exemptions());
        more.add(new Exemption(setting, reason, CallSite.capture()));
        return withExemptions(more);
    }
}
