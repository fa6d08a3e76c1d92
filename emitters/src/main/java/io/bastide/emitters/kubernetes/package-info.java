/**
 * The Kubernetes room: turns a view of a tenant into Kubernetes objects, and checks objects against what the cluster's
 * version knows.
 *
 * <p>One class per object family; {@link io.bastide.emitters.kubernetes.KubernetesEmitter} lists them in the order of
 * the output. Nothing here reads or writes files, lays files out, or judges references between DSL values.
 */
@NullMarked
package io.bastide.emitters.kubernetes;

import org.jspecify.annotations.NullMarked;
