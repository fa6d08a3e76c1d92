/**
 * Scalars with a unit: what cannot exist is refused when it is written down.
 *
 * <p>Each type parses one form of text and prints it as Kubernetes does. Nothing here knows workloads.
 */
@NullMarked
package io.bastide.dsl.value;

import org.jspecify.annotations.NullMarked;
