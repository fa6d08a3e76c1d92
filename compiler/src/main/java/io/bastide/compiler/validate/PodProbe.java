package io.bastide.compiler.validate;

import io.bastide.dsl.workload.Probe;

/**
 * A probe of a container.
 *
 * @param kind the attribute that holds it: {@code startup}, {@code liveness} or {@code readiness}
 * @param probe the probe
 * @param name how messages name it
 * @param place where it stands
 */
record PodProbe(String kind, Probe probe, String name, Place place) {}
