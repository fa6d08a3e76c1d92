package io.bastide.compiler.validate;

import io.bastide.compiler.diagnostic.NearMiss;
import io.bastide.dsl.ConfigMap;
import io.bastide.dsl.ProvidedSecret;
import io.bastide.dsl.Tenant;
import io.bastide.dsl.network.Exposure;
import io.bastide.dsl.network.IngressExposure;
import io.bastide.dsl.workload.EnvFrom;
import io.bastide.dsl.workload.EnvSource;
import io.bastide.dsl.workload.EnvVar;
import io.bastide.dsl.workload.Volume;
import io.bastide.dsl.workload.VolumeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Config maps, secrets and keys of them that a workload reads, with the places where it does. */
final class ConfigReferences implements WorkloadCheck {
    /** The cluster's own certificate, which every namespace has. Source: Kubernetes 1.20, RootCAConfigMap. */
    private static final String CLUSTER_CERTIFICATE = "kube-root-ca.crt";

    /** What is referred to. */
    enum Kind {
        /** A config map of the tenant. */
        CONFIG_MAP("config map", ValidationRule.UNKNOWN_CONFIG),
        /** A secret in the tenant's namespace. */
        SECRET("secret", ValidationRule.UNKNOWN_SECRET);

        private final String word;
        private final ValidationRule unknown;

        Kind(String word, ValidationRule unknown) {
            this.word = word;
            this.unknown = unknown;
        }
    }

    /**
     * One reference.
     *
     * @param kind what is referred to
     * @param name its name
     * @param key the key that is read; empty for all
     * @param reader how messages name who reads it
     * @param place where
     */
    record Reference(Kind kind, String name, String key, Supplier<String> reader, Place place) {}

    @Override
    public void check(WorkloadScope scope, Findings findings) {
        for (Reference reference : of(scope)) {
            if (reference.kind() == Kind.CONFIG_MAP) {
                checkConfig(scope.tenant(), reference, findings);
            } else {
                checkSecret(scope.tenant(), reference, findings);
            }
        }
    }

    /** Every reference of a workload to a config map or secret. */
    static List<Reference> of(WorkloadScope scope) {
        List<Reference> all = new ArrayList<>();
        scope.containers().forEach(each -> addEnvironment(each, all));
        for (Volume volume : scope.workload().volumes()) {
            Place place = scope.place("volumes", volume.declaredAt()).item(volume.name());
            Supplier<String> reader = () -> "volume `" + volume.name() + "` of " + scope.name();
            if (volume.source() instanceof VolumeSource.Config config) {
                all.add(new Reference(Kind.CONFIG_MAP, config.configMap(), "", reader, place));
            } else if (volume.source() instanceof VolumeSource.Secret secret) {
                all.add(new Reference(Kind.SECRET, secret.secret(), "", reader, place));
            }
        }
        for (String secret : scope.workload().imagePullSecrets()) {
            Place place = scope.place("imagePullSecrets").item(secret);
            all.add(new Reference(Kind.SECRET, secret, "", () -> "image pull of " + scope.name(), place));
        }
        for (Exposure exposure : scope.workload().exposures()) {
            if (exposure instanceof IngressExposure ingress) {
                Place place = scope.place("exposures", exposure.declaredAt());
                Supplier<String> reader = () -> "host `" + ingress.host() + "` of " + scope.name();
                ingress.tlsSecret().ifPresent(name -> all.add(new Reference(Kind.SECRET, name, "", reader, place)));
            }
        }
        return all;
    }

    private static void addEnvironment(PodContainer each, List<Reference> all) {
        for (EnvVar variable : each.container().env()) {
            Place place = each.place("env").item(variable.name());
            Supplier<String> reader = () -> "variable `" + variable.name() + "` of " + each.name();
            if (variable.source() instanceof EnvSource.ConfigKey source) {
                all.add(new Reference(Kind.CONFIG_MAP, source.configMap(), source.key(), reader, place));
            } else if (variable.source() instanceof EnvSource.SecretKey source) {
                all.add(new Reference(Kind.SECRET, source.secret(), source.key(), reader, place));
            }
        }
        for (EnvFrom source : each.container().envFrom()) {
            Kind kind = source.kind() == EnvFrom.Kind.SECRET ? Kind.SECRET : Kind.CONFIG_MAP;
            Place place = each.place("envFrom").item(source.name());
            all.add(new Reference(kind, source.name(), "", () -> "environment of " + each.name(), place));
        }
    }

    private static void checkConfig(Tenant tenant, Reference reference, Findings findings) {
        Optional<ConfigMap> declared = tenant.configMaps().stream()
                .filter(configMap -> configMap.name().equals(reference.name()))
                .findFirst();
        if (declared.isPresent()) {
            List<String> keys = List.copyOf(declared.get().data().keySet());
            checkKey(
                    reference, keys, new Related("declared here", declared.get().declaredAt()), findings);
        } else if (!reference.name().equals(CLUSTER_CERTIFICATE)) {
            List<String> known =
                    tenant.configMaps().stream().map(ConfigMap::name).toList();
            String help = "declare it with configMaps(…) of the tenant" + ValidationRule.UNKNOWN_CONFIG.orSuppress();
            reportUnknown(tenant, reference, known, help, findings);
        }
    }

    private static void checkSecret(Tenant tenant, Reference reference, Findings findings) {
        Optional<ProvidedSecret> declared = tenant.readableSecrets().stream()
                .filter(secret -> secret.name().equals(reference.name()))
                .findFirst();
        if (declared.isEmpty()) {
            List<String> known =
                    tenant.readableSecrets().stream().map(ProvidedSecret::name).toList();
            String help =
                    "declare it with secrets(…) of the tenant, or say with providedSecrets(ProvidedSecret.named(\""
                            + reference.name() + "\")) that it will be there";
            reportUnknown(tenant, reference, known, help, findings);
        } else if (!declared.get().keys().isEmpty()) {
            Related story = new Related("declared here", declared.get().declaredAt());
            checkKey(reference, declared.get().keys(), story, findings);
        }
    }

    private static void checkKey(Reference reference, List<String> keys, Related story, Findings findings) {
        if (reference.key().isEmpty() || keys.contains(reference.key())) {
            return;
        }
        String what = reference.kind().word + " `" + reference.name() + "`";
        findings.report(
                ValidationRule.UNKNOWN_KEY,
                reference.place(),
                reference.reader().get() + " reads key `" + reference.key() + "` of " + what + ", which "
                        + (keys.isEmpty() ? "has no key" : "has only " + Text.listed(keys)),
                NearMiss.of(reference.key(), keys)
                        .map("write `%s`"::formatted)
                        .orElse("add the key to the " + reference.kind().word),
                story);
    }

    private static void reportUnknown(
            Tenant tenant, Reference reference, List<String> known, String otherwise, Findings findings) {
        if (Mentions.inRawManifests(tenant, reference.name())) {
            return;
        }
        findings.report(
                reference.kind().unknown,
                reference.place(),
                reference.reader().get() + " reads " + reference.kind().word + " `" + reference.name()
                        + "`, which tenant `" + tenant.name() + "` does not declare",
                NearMiss.of(reference.name(), known)
                        .map("write `%s`"::formatted)
                        .orElse(otherwise));
    }
}
