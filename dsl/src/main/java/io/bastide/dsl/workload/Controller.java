package io.bastide.dsl.workload;

import io.bastide.dsl.source.SpecException;
import java.util.OptionalInt;

/** Which kind of object runs the pods of a workload, and what that kind alone can say. */
public sealed interface Controller permits Deployment, StatefulSet, DaemonSet, Job, CronJob {
    /** The Kubernetes kind, for example {@code Deployment}. */
    String kind();

    /** Pods that run at the same time; empty when it is not stated or the kind has no such number. */
    default OptionalInt replicas() {
        return OptionalInt.empty();
    }

    /** Says whether the pods end by themselves. */
    default boolean runsToCompletion() {
        return false;
    }

    /**
     * The same controller with that many pods.
     *
     * @throws SpecException when the kind has no such number
     */
    default Controller withReplicas(int pods) {
        throw new SpecException(
                "a " + kind() + " has no replicas", "leave the number out, or run the workload as a Deployment");
    }
}
