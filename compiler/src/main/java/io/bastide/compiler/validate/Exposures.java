package io.bastide.compiler.validate;

import io.bastide.dsl.network.Exposure;
import io.bastide.dsl.workload.Workload;

/** What exposures of a workload mean once everything is said that authors may leave out. */
final class Exposures {
    private Exposures() {}

    /** The name of the object that is emitted. */
    static String objectName(Exposure exposure, Workload workload) {
        return exposure.name().isEmpty() ? workload.name() : exposure.name();
    }
}
