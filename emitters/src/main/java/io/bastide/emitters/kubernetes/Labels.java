package io.bastide.emitters.kubernetes;

import io.bastide.compiler.resolve.Selectors;
import io.bastide.dsl.Tenant;
import io.bastide.dsl.workload.Workload;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The labels of objects: the standard ones, then the author's, sorted by key. The author's value wins over a standard one, except for
 * {@link #MANAGED_BY}; pods always carry the labels that select them.
 *
 * <p>Source of the keys: Kubernetes, "Recommended labels".
 */
final class Labels {
    static final String COMPONENT = "app.kubernetes.io/component";
    static final String PART_OF = "app.kubernetes.io/part-of";
    static final String MANAGED_BY = "app.kubernetes.io/managed-by";
    static final String OWNER = "bastide.io/owner";

    /** Value of {@link #MANAGED_BY}. */
    static final String BASTIDE = "bastide";

    private Labels() {}

    /**
     * An author's label that contradicts one of ours.
     *
     * @param key the label
     * @param stated the author's value
     * @param ours the value that Bastide sets
     */
    record Conflict(String key, String stated, String ours) {}

    /** Labels of objects that belong to a tenant as a whole. */
    static Map<String, String> ofTenant(Tenant tenant) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put(PART_OF, tenant.name());
        labels.put(MANAGED_BY, BASTIDE);
        return labels;
    }

    /** Labels of a tenant's namespace. */
    static Map<String, String> ofNamespace(Tenant tenant) {
        return withAuthors(standard(tenant), tenant.labels());
    }

    /** Labels of all objects of a workload. */
    static Map<String, String> ofWorkload(Tenant tenant, Workload workload) {
        return withAuthors(standard(tenant, workload), workload.labels());
    }

    /** Labels of a workload's pods: those of its objects, the pods' own, and always those that select them. */
    static Map<String, String> ofPods(Tenant tenant, Workload workload) {
        Map<String, String> labels = withAuthors(ofWorkload(tenant, workload), workload.podLabels());
        labels.putAll(new TreeMap<>(Selectors.of(workload)));
        return labels;
    }

    /** What the author of a tenant set otherwise on its namespace, sorted by label. */
    static Collection<Conflict> conflicts(Tenant tenant) {
        Map<String, Conflict> found = new LinkedHashMap<>();
        collect(found, tenant.labels(), standard(tenant));
        return found.values();
    }

    /** What the author of a workload set otherwise, sorted by label. */
    static Collection<Conflict> conflicts(Tenant tenant, Workload workload) {
        Map<String, Conflict> found = new LinkedHashMap<>();
        Map<String, String> standard = standard(tenant, workload);
        collect(found, workload.labels(), standard);
        collect(found, workload.podLabels(), standard);
        collect(found, workload.podLabels(), Selectors.of(workload));
        if (!workload.selector().isEmpty()) {
            Map<String, String> inherited = new LinkedHashMap<>(workload.labels());
            inherited.keySet().removeAll(workload.podLabels().keySet());
            collect(found, inherited, workload.selector());
        }
        return found.values();
    }

    private static Map<String, String> standard(Tenant tenant) {
        Map<String, String> labels = ofTenant(tenant);
        labels.put(OWNER, tenant.owner());
        return labels;
    }

    private static Map<String, String> standard(Tenant tenant, Workload workload) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put(Selectors.NAME_LABEL, workload.name());
        workload.component().ifPresent(component -> labels.put(COMPONENT, component));
        labels.putAll(ofTenant(tenant));
        return labels;
    }

    private static Map<String, String> withAuthors(Map<String, String> standard, Map<String, String> authors) {
        Map<String, String> labels = new LinkedHashMap<>(standard);
        new TreeMap<>(authors).forEach((key, value) -> {
            if (!key.equals(MANAGED_BY)) {
                labels.put(key, value);
            }
        });
        return labels;
    }

    private static void collect(Map<String, Conflict> found, Map<String, String> stated, Map<String, String> ours) {
        new TreeMap<>(stated).forEach((key, value) -> {
            String own = ours.get(key);
            if (own != null && !own.equals(value)) {
                found.putIfAbsent(key, new Conflict(key, value, own));
            }
        });
    }
}
