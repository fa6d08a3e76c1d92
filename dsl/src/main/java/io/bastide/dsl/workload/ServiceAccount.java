package io.bastide.dsl.workload;

import io.bastide.dsl.source.Exemption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The identity that a workload's pods have towards the API server.
 *
 * @param kind whose account it is
 * @param name name of the account; empty for the workload's own name
 * @param token whether pods get a token
 * @param annotations annotations of an account of the workload's own, for example for a cloud identity
 * @param exemptions what was left and why
 */
public record ServiceAccount(
        Kind kind, String name, Token token, Map<String, String> annotations, List<Exemption> exemptions) {
    /** Whose account it is. */
    public enum Kind {
        /** The workload's own: it is emitted. */
        OWN,
        /** One that exists. */
        EXISTING,
        /** The namespace's default one: nothing is stated. */
        NAMESPACE_DEFAULT
    }

    /** Whether pods get a token. */
    public enum Token {
        /** No token. */
        NONE,
        /** A token at the usual path. */
        MOUNTED,
        /** Nothing is stated: the cluster mounts one. */
        LEFT_TO_CLUSTER
    }

    /** Copies the collections. */
    public ServiceAccount {
        annotations = Collections.unmodifiableMap(new LinkedHashMap<>(annotations));
        exemptions = List.copyOf(exemptions);
    }

    /** An account of the workload's own, without a token: the safe default. */
    public static ServiceAccount own() {
        return new ServiceAccount(Kind.OWN, "", Token.NONE, Map.of(), List.of());
    }

    /** An account that somebody else makes. */
    public static ServiceAccount existing(String name) {
        return new ServiceAccount(Kind.EXISTING, name, Token.NONE, Map.of(), List.of());
    }

    /** The namespace's default account, shared by every pod that states none. */
    public static ServiceAccount namespaceDefault(String reason) {
        Exemption exemption = Exemption.of("default service account", reason);
        return new ServiceAccount(Kind.NAMESPACE_DEFAULT, "", Token.NONE, Map.of(), List.of(exemption));
    }

    /** The same account, with a token in the pods. */
    public ServiceAccount mountingToken(String reason) {
        return withToken(Token.MOUNTED, Exemption.of("service account token mounted", reason));
    }

    /** The same account, with nothing said about the token. */
    public ServiceAccount withTokenLeftToCluster(String reason) {
        return withToken(Token.LEFT_TO_CLUSTER, Exemption.of("service account token left to the cluster", reason));
    }

    /** The same account with one more annotation. */
    public ServiceAccount annotated(String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(annotations);
        more.put(key, value);
        return new ServiceAccount(kind, name, token, more, exemptions);
    }

    private ServiceAccount withToken(Token changed, Exemption exemption) {
        List<Exemption> more =
                Stream.concat(exemptions.stream(), Stream.of(exemption)).toList();
        return new ServiceAccount(kind, name, changed, annotations, more);
    }
}
