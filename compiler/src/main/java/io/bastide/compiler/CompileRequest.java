package io.bastide.compiler;

import java.util.Optional;
import java.util.Set;

/**
 * Which part of a platform is compiled, and how it is packaged.
 *
 * @param packagers names of the packagers; none when only findings or manifests are wanted
 * @param environment the one environment that is wanted; every one when empty
 * @param cluster the one cluster that is wanted; every one when empty
 * @param tenant the one tenant that is wanted; every one when empty
 * @param parallelism units that are compiled at the same time, at least 1
 */
public record CompileRequest(
        Set<String> packagers,
        Optional<String> environment,
        Optional<String> cluster,
        Optional<String> tenant,
        int parallelism) {
    /** Copies the set. */
    public CompileRequest {
        packagers = Set.copyOf(packagers);
    }

    /** The whole platform through the given packagers. */
    public static CompileRequest whole(Set<String> packagers) {
        return new CompileRequest(
                packagers,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Runtime.getRuntime().availableProcessors());
    }

    /** The same part of the platform, one place and tenant only. */
    public CompileRequest only(
            Optional<String> oneEnvironment, Optional<String> oneCluster, Optional<String> oneTenant) {
        return new CompileRequest(packagers, oneEnvironment, oneCluster, oneTenant, parallelism);
    }
}
