package io.bastide.dsl;

import io.bastide.dsl.secret.Secret;
import io.bastide.dsl.source.CallSite;
import io.bastide.dsl.source.SpecException;
import io.bastide.dsl.source.SpecStyle;
import io.bastide.dsl.source.Suppression;
import io.bastide.dsl.workload.Workload;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * An isolation boundary: one namespace, its quota, and what runs in it. Its name and its owner are mandatory.
 */
@SpecStyle
@Value.Immutable
public interface Tenant extends TenantDefinition, WithTenant {
    @Override
    @Value.Auxiliary
    CallSite declaredAt();

    /** The tenant's name, a DNS label, unique in the platform; names folders of the output. */
    @Override
    String name();

    /** Who is responsible for it, a label value, for example {@code team-shop}. */
    String owner();

    /** What runs in it. */
    List<Workload> workloads();

    /** Its namespace. */
    @Value.Default
    default NamespaceChoice namespace() {
        return NamespaceChoice.own();
    }

    /** Which network policies it gets. */
    @Value.Default
    default NetworkStandard network() {
        return NetworkStandard.defaultDeny();
    }

    /** The most that it may ask for. */
    Optional<Quota> quota();

    /** What a container gets when it states nothing. */
    Optional<DefaultLimits> defaultLimits();

    /** Labels of its namespace, in addition to the standard ones. */
    Map<String, String> labels();

    /** Annotations of its namespace. */
    Map<String, String> annotations();

    /** Configuration that its workloads read. */
    List<ConfigMap> configMaps();

    /** Secrets that a build writes encrypted. */
    List<Secret> secrets();

    /** Secrets that somebody else puts into its namespace. */
    List<ProvidedSecret> providedSecrets();

    /** Persistent storage that its workloads mount. */
    List<PersistentClaim> claims();

    /** Objects that the DSL cannot say. */
    List<RawManifest> rawManifests();

    /** Changes to its emitted objects. */
    List<ManifestPatch> patches();

    /** What is different in an environment or on a cluster. */
    List<Overlay> overlays();

    /** Findings that are accepted on this tenant. */
    List<Suppression> suppressions();

    /** Starts a tenant under a name; its owner comes next. */
    static ImmutableTenant.OwnerBuildStage named(String name) {
        return ImmutableTenant.builder().declaredAt(CallSite.capture()).name(name);
    }

    @Override
    default Tenant define() {
        return this;
    }

    /** Name of its namespace. */
    default String namespaceName() {
        return namespace().name().isEmpty() ? name() : namespace().name();
    }

    /** All secrets that its workloads may read: its own, then those that others provide. */
    default List<ProvidedSecret> readableSecrets() {
        Stream<ProvidedSecret> own =
                secrets().stream().map(secret -> new ProvidedSecret(secret.name(), secret.keys(), secret.declaredAt()));
        return Stream.concat(own, providedSecrets().stream()).toList();
    }

    /**
     * The same tenant with one of its secrets changed.
     *
     * @throws SpecException when it has no such secret
     */
    default Tenant changeSecret(String name, UnaryOperator<Secret> change) {
        if (secrets().stream().noneMatch(secret -> secret.name().equals(name))) {
            throw new SpecException("tenant `" + name() + "` has no secret `" + name + "`", "name one of its secrets");
        }
        return withSecrets(secrets().stream()
                .map(secret -> secret.name().equals(name) ? change.apply(secret) : secret)
                .toList());
    }

    /** The same tenant with one more secret. */
    default Tenant addSecret(Secret secret) {
        return withSecrets(Stream.concat(secrets().stream(), Stream.of(secret)).toList());
    }

    /** The same tenant with every workload changed. */
    default Tenant changeWorkloads(UnaryOperator<Workload> change) {
        return withWorkloads(workloads().stream().map(change).toList());
    }
}
