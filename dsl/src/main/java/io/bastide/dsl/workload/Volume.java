package io.bastide.dsl.workload;

import io.bastide.dsl.secret.Secret;
import io.bastide.dsl.source.CallSite;
import io.bastide.dsl.source.Declared;
import io.bastide.dsl.source.Exemption;
import io.bastide.dsl.value.Memory;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Files that containers of a pod can mount.
 *
 * @param name the volume's name, unique in its pod
 * @param source what it holds
 * @param declaredAt the place of the call; not part of equality
 */
public record Volume(String name, VolumeSource source, CallSite declaredAt) implements Declared {
    /** Space of limited size that lives as long as the pod. */
    public static Volume emptyDir(String name, Memory limit) {
        return of(name, new VolumeSource.EmptyDir(Optional.of(limit), false, Optional.empty()));
    }

    /** Space in memory that lives as long as the pod. */
    public static Volume inMemory(String name, Memory limit) {
        return of(name, new VolumeSource.EmptyDir(Optional.of(limit), true, Optional.empty()));
    }

    /** Space that can fill the node's disk. */
    public static Volume unlimitedEmptyDir(String name, String reason) {
        Exemption exemption = Exemption.of("empty dir without a limit", reason);
        return of(name, new VolumeSource.EmptyDir(Optional.empty(), false, Optional.of(exemption)));
    }

    /** The keys of a config map as files. */
    public static Volume config(String name, String configMap) {
        return of(name, new VolumeSource.Config(configMap));
    }

    /** The values of a secret as files. */
    public static Volume secret(String name, Secret secret) {
        return secret(name, secret.name());
    }

    /** The keys of a secret as files. */
    public static Volume secret(String name, String secret) {
        return of(name, new VolumeSource.Secret(secret));
    }

    /** Storage that outlives the pod. */
    public static Volume claim(String name, String claim) {
        return of(name, new VolumeSource.Claim(claim));
    }

    /** A path of the node. */
    public static Volume hostPath(String name, String path, String reason) {
        return of(name, new VolumeSource.HostPath(path, Exemption.of("host path " + path, reason)));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Volume that && name.equals(that.name) && source.equals(that.source);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, source);
    }

    private static Volume of(String name, VolumeSource source) {
        return new Volume(name, source, CallSite.capture());
    }
}
