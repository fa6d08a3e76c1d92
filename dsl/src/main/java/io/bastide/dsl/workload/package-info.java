/**
 * What runs: workloads, their containers, and everything that belongs to a pod.
 *
 * <p>The safe setting is the default; a setting that is not takes a reason. Nothing here knows tenants or clusters.
 */
@NullMarked
package io.bastide.dsl.workload;

import org.jspecify.annotations.NullMarked;
