package io.bastide.dsl;

import io.bastide.dsl.source.CallSite;
import io.bastide.dsl.source.Declared;
import io.bastide.dsl.source.Suppression;
import io.bastide.dsl.workload.Workload;
import java.util.function.UnaryOperator;

/** One thing that an overlay does. */
public sealed interface Change extends Declared {
    /**
     * Changes one workload.
     *
     * @param workload name of the workload
     * @param change gives the changed workload; a pure function
     * @param declaredAt the place of the call
     */
    record OfWorkload(String workload, UnaryOperator<Workload> change, CallSite declaredAt) implements Change {}

    /**
     * Changes every workload.
     *
     * @param change gives the changed workload; a pure function
     * @param declaredAt the place of the call
     */
    record OfEveryWorkload(UnaryOperator<Workload> change, CallSite declaredAt) implements Change {}

    /**
     * Changes the tenant apart from its workloads and overlays.
     *
     * @param change gives the changed tenant; a pure function
     * @param declaredAt the place of the call
     */
    record OfTenant(UnaryOperator<Tenant> change, CallSite declaredAt) implements Change {}

    /**
     * Adds a workload.
     *
     * @param workload the workload
     * @param declaredAt the place of the call
     */
    record Addition(Workload workload, CallSite declaredAt) implements Change {}

    /**
     * Leaves a workload out.
     *
     * @param workload name of the workload
     * @param declaredAt the place of the call
     */
    record Removal(String workload, CallSite declaredAt) implements Change {}

    /**
     * Changes an emitted object.
     *
     * @param patch what is changed in it
     * @param declaredAt the place of the call
     */
    record OfManifest(ManifestPatch patch, CallSite declaredAt) implements Change {}

    /**
     * Accepts findings of a rule on every subject.
     *
     * @param suppression the rule and the reason
     * @param declaredAt the place of the call
     */
    record Acceptance(Suppression suppression, CallSite declaredAt) implements Change {}
}
