package io.bastide.compiler;

import io.bastide.compiler.seal.PreviousFiles;
import io.bastide.compiler.seal.SealSeams;
import java.util.Optional;
import java.util.Set;

/**
 * Which part of a platform is compiled, and how it is packaged.
 *
 * @param packagers names of the packagers; none when only findings or manifests are wanted
 * @param environment the one environment that is wanted; every one when empty
 * @param cluster the one cluster that is wanted; every one when empty
 * @param tenant the one tenant that is wanted; every one when empty
 * @param seams what encrypting secrets may ask of the world; when empty, files with secrets are not for writing
 * @param parallelism units that are compiled at the same time, at least 1
 */
public record CompileRequest(
        Set<String> packagers,
        Optional<String> environment,
        Optional<String> cluster,
        Optional<String> tenant,
        Optional<SealSeams> seams,
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
                Optional.empty(),
                Runtime.getRuntime().availableProcessors());
    }

    /** Says whether every place and tenant is wanted. */
    public boolean isWhole() {
        return environment.isEmpty() && cluster.isEmpty() && tenant.isEmpty();
    }

    /** The same request, whose files with secrets are encrypted. */
    public CompileRequest sealing(SealSeams with) {
        return new CompileRequest(packagers, environment, cluster, tenant, Optional.of(with), parallelism);
    }

    /** The same request, whose secrets keep what did not change since an earlier output. */
    public CompileRequest keeping(PreviousFiles previous) {
        return new CompileRequest(
                packagers, environment, cluster, tenant, seams.map(with -> with.withPrevious(previous)), parallelism);
    }

    /** The same part of the platform, one place and tenant only. */
    public CompileRequest only(
            Optional<String> oneEnvironment, Optional<String> oneCluster, Optional<String> oneTenant) {
        return new CompileRequest(packagers, oneEnvironment, oneCluster, oneTenant, seams, parallelism);
    }
}
