package io.bastide.emitters.kubernetes;

import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Sequence;
import io.bastide.dsl.workload.Container;
import io.bastide.dsl.workload.EnvFrom;
import io.bastide.dsl.workload.EnvSource;
import io.bastide.dsl.workload.EnvVar;

/** The environment of a container, in the author's order, because later variables may refer to earlier ones. */
final class EnvironmentVariables {
    private EnvironmentVariables() {}

    /** Variables one by one. */
    static Sequence variables(Container container, ViewScope scope) {
        return Sequence.of(container.env().stream()
                .map(variable -> variable(variable, scope))
                .toList());
    }

    /** Config maps and secrets whose keys are variables. */
    static Sequence sources(Container container, ViewScope scope) {
        return Sequence.of(container.envFrom().stream()
                .map(source -> source(source, scope))
                .toList());
    }

    private static Mapping variable(EnvVar variable, ViewScope scope) {
        Mapping.Builder built = Mapping.builder().put("name", variable.name());
        if (variable.source() instanceof EnvSource.Literal literal) {
            return built.put("value", literal.value()).build();
        }
        return built.put("valueFrom", reference(variable.source(), scope)).build();
    }

    private static Mapping reference(EnvSource source, ViewScope scope) {
        if (source instanceof EnvSource.Field field) {
            return Mapping.of(
                    "fieldRef", Mapping.builder().put("fieldPath", field.path()).build());
        }
        if (source instanceof EnvSource.ConfigKey config) {
            return Mapping.of("configMapKeyRef", key(scope.configMapName(config.configMap()), config.key()));
        }
        if (source instanceof EnvSource.SecretKey secret) {
            return Mapping.of("secretKeyRef", key(secret.secret(), secret.key()));
        }
        throw new IllegalStateException("a literal has a value and no reference");
    }

    private static Mapping key(String name, String key) {
        return Mapping.builder().put("name", name).put("key", key).build();
    }

    private static Mapping source(EnvFrom source, ViewScope scope) {
        Mapping.Builder built = Mapping.builder();
        if (!source.prefix().isEmpty()) {
            built.put("prefix", source.prefix());
        }
        return switch (source.kind()) {
            case CONFIG_MAP ->
                built.put("configMapRef", name(scope.configMapName(source.name())))
                        .build();
            case SECRET -> built.put("secretRef", name(source.name())).build();
        };
    }

    private static Mapping name(String name) {
        return Mapping.builder().put("name", name).build();
    }
}
