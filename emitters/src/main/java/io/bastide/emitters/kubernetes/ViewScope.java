package io.bastide.emitters.kubernetes;

import io.bastide.compiler.resolve.TenantView;
import io.bastide.compiler.tree.Mapping;
import io.bastide.dsl.ConfigMap;
import io.bastide.dsl.NamespaceChoice;
import io.bastide.dsl.Tenant;
import io.bastide.dsl.source.CallSite;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What every object family needs while one view is emitted.
 *
 * @param view the view
 * @param namespace the namespace that objects state; empty when they state none
 * @param labels labels of objects that belong to the tenant as a whole
 * @param configMapNames emitted names of the tenant's config maps by their declared names
 * @param findings collects what is found on the way
 */
record ViewScope(
        TenantView view, String namespace, Mapping labels, Map<String, String> configMapNames, Findings findings) {
    /** The scope of a view. */
    static ViewScope of(TenantView view) {
        Tenant tenant = view.tenant();
        boolean isStated = tenant.namespace().kind() != NamespaceChoice.Kind.UNSTATED;
        Map<String, String> names = new LinkedHashMap<>();
        for (ConfigMap map : tenant.configMaps()) {
            names.put(map.name(), ConfigMaps.nameOf(map));
        }
        return new ViewScope(
                view,
                isStated ? tenant.namespaceName() : "",
                Mapping.ofTexts(Labels.ofTenant(tenant)),
                names,
                new Findings(view));
    }

    /** The tenant. */
    Tenant tenant() {
        return view.tenant();
    }

    /** Starts an object of the tenant as a whole. */
    ObjectBuilder object(ObjectKind kind, String name, CallSite cause) {
        return new ObjectBuilder(kind, name, namespace, labels, cause);
    }

    /** The emitted name of a config map; the given name when the tenant declares no such config map. */
    String configMapName(String declared) {
        return configMapNames.getOrDefault(declared, declared);
    }
}
