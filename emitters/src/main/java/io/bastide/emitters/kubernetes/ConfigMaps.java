package io.bastide.emitters.kubernetes;

import io.bastide.compiler.packaging.HashedName;
import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.tree.Mapping;
import io.bastide.dsl.ConfigMap;
import io.bastide.dsl.workload.ConfigFiles;
import io.bastide.dsl.workload.Workload;
import java.util.Map;

/**
 * Config maps: those of the tenant, and those that hold the files of a container. The name carries a hash of the
 * content unless the author fixed it.
 */
final class ConfigMaps {
    private ConfigMaps() {}

    /** Emitted name of a config map of the tenant. */
    static String nameOf(ConfigMap map) {
        return map.hasFixedName() ? map.name() : hashed(map.name(), map.data());
    }

    /** Emitted name of the config map that holds files of a container. */
    static String nameOf(Workload workload, ConfigFiles files) {
        return hashed(workload.name() + "-" + files.name(), files.files());
    }

    /** A config map of the tenant. */
    static Manifest ofTenant(ConfigMap map, ViewScope scope) {
        ObjectBuilder object = scope.object(ObjectKind.CONFIG_MAP, scope.configMapName(map.name()), map.declaredAt());
        return withData(object, map.data());
    }

    /** The config map that holds files of a container. */
    static Manifest ofFiles(MountedFiles mounted, WorkloadScope scope) {
        ConfigFiles files = mounted.files();
        return withData(scope.object(ObjectKind.CONFIG_MAP, mounted.configMap(), files.declaredAt()), files.files());
    }

    private static Manifest withData(ObjectBuilder object, Map<String, String> data) {
        return data.isEmpty()
                ? object.manifest()
                : object.put("data", Mapping.ofTexts(data)).manifest();
    }

    private static String hashed(String name, Map<String, String> data) {
        Mapping content = data.isEmpty() ? Mapping.EMPTY : Mapping.of("data", Mapping.ofTexts(data));
        return HashedName.of(name, content).text();
    }
}
