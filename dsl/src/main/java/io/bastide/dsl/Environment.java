package io.bastide.dsl;

import io.bastide.dsl.secret.Recipients;
import io.bastide.dsl.source.CallSite;
import io.bastide.dsl.source.Declared;
import io.bastide.dsl.source.SpecStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A stage of the way to production; it lives on one or more clusters. */
@SpecStyle
@Value.Immutable
public interface Environment extends Declared, WithEnvironment {
    @Override
    @Value.Auxiliary
    CallSite declaredAt();

    /** The environment's name, a DNS label, unique in the platform; names folders of the output. */
    String name();

    /** Place on the way to production: lower comes first; unique in the platform. */
    int rank();

    /** Clusters on which it lives, at least one. */
    List<Cluster> clusters();

    /** Who can open the encrypted secrets of the environment. */
    Optional<Recipients> recipients();

    /** Starts an environment under a name; its rank comes next. */
    static ImmutableEnvironment.RankBuildStage named(String name) {
        return ImmutableEnvironment.builder().declaredAt(CallSite.capture()).name(name);
    }
}
