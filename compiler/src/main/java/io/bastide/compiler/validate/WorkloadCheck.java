package io.bastide.compiler.validate;

/** One concern of each workload of a view. */
interface WorkloadCheck extends TenantCheck {
    /** Reports every mistake of this concern in a workload. */
    void check(WorkloadScope scope, Findings findings);

    @Override
    default void check(TenantScope view, Findings findings) {
        for (WorkloadScope scope : view.workloads()) {
            check(scope, findings);
        }
    }
}
