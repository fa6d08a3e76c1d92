package io.bastide.dsl;

import io.bastide.dsl.source.CallSite;
import io.bastide.dsl.source.Declared;
import io.bastide.dsl.source.SpecStyle;
import java.util.List;
import org.immutables.value.Value;

/** Everything of one organisation. */
@SpecStyle
@Value.Immutable
public interface Platform extends Declared, WithPlatform {
    @Override
    @Value.Auxiliary
    CallSite declaredAt();

    /** The platform's name, a DNS label. */
    String name();

    /** Stages of the way to production, at least one. */
    List<Environment> environments();

    /** Clusters that no environment names yet; each is reported as unused. */
    List<Cluster> clusters();

    /** Who has workloads on the platform. */
    List<TenantDefinition> tenants();

    /** Changes that hold for every tenant. */
    List<Overlay> overlays();

    /** Starts a platform under a name. */
    static ImmutablePlatform.BuildFinal named(String name) {
        return ImmutablePlatform.builder().declaredAt(CallSite.capture()).name(name);
    }
}
