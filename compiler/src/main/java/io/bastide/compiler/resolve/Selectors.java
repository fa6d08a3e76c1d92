package io.bastide.compiler.resolve;

import io.bastide.dsl.workload.Workload;
import java.util.Map;

/** Which labels select the pods of a workload. */
public final class Selectors {
    /** The standard label that carries a workload's name. Source: Kubernetes, "Recommended labels". */
    public static final String NAME_LABEL = "app.kubernetes.io/name";

    private Selectors() {}

    /** The labels: those that the author stated, else the workload's name. */
    public static Map<String, String> of(Workload workload) {
        return workload.selector().isEmpty() ? Map.of(NAME_LABEL, workload.name()) : workload.selector();
    }
}
