package io.bastide.dsl.network;

import io.bastide.dsl.source.Declared;
import io.bastide.dsl.value.PortRef;

/** A dependency that a workload declares: it may open connections there, and nowhere else. */
public sealed interface Call extends Declared permits WorkloadCall, OutsideCall {
    /** The port that is called. */
    PortRef port();
}
