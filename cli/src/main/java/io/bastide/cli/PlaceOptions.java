package io.bastide.cli;

import io.bastide.compiler.CompileRequest;
import io.bastide.compiler.diagnostic.NearMiss;
import io.bastide.compiler.resolve.Place;
import io.bastide.dsl.Cluster;
import io.bastide.dsl.Environment;
import io.bastide.dsl.Platform;
import io.bastide.dsl.TenantDefinition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which part of the platform is meant. */
final class PlaceOptions {
    /** Names that a message lists; a platform can have thousands of tenants. */
    private static final int MAX_LISTED = 12;

    @Option(names = "--env", paramLabel = "NAME", description = "Only this environment.")
    @Nullable
    String environment;

    @Option(names = "--cluster", paramLabel = "NAME", description = "Only this cluster.")
    @Nullable
    String cluster;

    @Option(names = "--tenant", paramLabel = "NAME", description = "Only this tenant.")
    @Nullable
    String tenant;

    CompileRequest narrow(CompileRequest request) {
        return request.only(
                Optional.ofNullable(environment), Optional.ofNullable(cluster), Optional.ofNullable(tenant));
    }

    /** Says whether everything is meant. */
    boolean isWhole() {
        return environment == null && cluster == null && tenant == null;
    }

    /** Says whether an environment is meant. */
    boolean hasEnvironment(String name) {
        return environment == null || environment.equals(name);
    }

    /** Says whether a cluster is meant. */
    boolean hasCluster(String name) {
        return cluster == null || cluster.equals(name);
    }

    /** Says whether a tenant is meant. */
    boolean hasTenant(String name) {
        return tenant == null || tenant.equals(name);
    }

    /** The places of a platform that are meant. */
    List<Place> of(Platform platform) {
        return Place.of(platform).stream()
                .filter(place -> hasEnvironment(place.environment().name())
                        && hasCluster(place.cluster().name()))
                .toList();
    }

    /**
     * Compares the names with those of a platform.
     *
     * @throws UsageException when one of them is not there, with the one that was probably meant
     */
    void check(Platform platform) {
        List<Environment> environments = platform.environments();
        refuseUnknown("environment", environment, environments.stream().map(Environment::name));
        List<Environment> meant =
                environments.stream().filter(one -> hasEnvironment(one.name())).toList();
        String where = environment == null ? "cluster" : "cluster in environment `" + environment + "` called";
        refuseUnknown(
                where,
                cluster,
                meant.stream().flatMap(one -> one.clusters().stream()).map(Cluster::name));
        refuseUnknown("tenant", tenant, platform.tenants().stream().map(TenantDefinition::name));
    }

    private static void refuseUnknown(String what, @Nullable String name, Stream<String> names) {
        List<String> known = names.distinct().sorted().toList();
        if (name == null || known.contains(name)) {
            return;
        }
        String hint = NearMiss.of(name, known)
                .map(near -> "did you mean `" + near + "`?")
                .orElseGet(() -> listed(known));
        throw new UsageException("there is no " + what + " `" + name + "`; " + hint);
    }

    private static String listed(List<String> known) {
        if (known.isEmpty()) {
            return "there are none";
        }
        int more = known.size() - MAX_LISTED;
        String shown = String.join(", ", known.subList(0, Math.min(known.size(), MAX_LISTED)));
        return (known.size() == 1 ? "there is " : "there are ") + shown + (more > 0 ? " and " + more + " more" : "");
    }
}
