package io.bastide.dsl;

import io.bastide.dsl.secret.Recipients;
import io.bastide.dsl.secret.SecretDelivery;
import io.bastide.dsl.source.CallSite;
import io.bastide.dsl.source.Declared;
import io.bastide.dsl.source.SpecStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A Kubernetes cluster. */
@SpecStyle
@Value.Immutable
public interface Cluster extends Declared, WithCluster {
    @Override
    @Value.Auxiliary
    CallSite declaredAt();

    /** The cluster's name, a DNS label, unique in the platform; names folders of the output. */
    String name();

    /** Which version it runs. */
    @Value.Default
    default KubernetesVersion kubernetesVersion() {
        return KubernetesVersion.V1_36;
    }

    /** Region in which it lies. */
    Optional<String> region();

    /** Zones over which its nodes lie. */
    List<String> zones();

    /** Address of its API server, an https URL. */
    Optional<String> apiServer();

    /** Labels by which delivery tools select it. */
    Map<String, String> labels();

    /** Namespace of the ingress controller, from which exposed workloads are called. */
    @Value.Default
    default String ingressNamespace() {
        return "ingress-nginx";
    }

    /** Ingress class of hosts that state none; none is stated when empty. */
    Optional<String> ingressClass();

    /** Who can open the encrypted secrets of the environments on it, in addition to theirs. */
    Optional<Recipients> recipients();

    /** How it gets secrets that lie encrypted in the output. */
    @Value.Default
    default SecretDelivery secretDelivery() {
        return SecretDelivery.operator();
    }

    /** Starts a cluster under a name. */
    static ImmutableCluster.BuildFinal named(String name) {
        return ImmutableCluster.builder().declaredAt(CallSite.capture()).name(name);
    }
}
