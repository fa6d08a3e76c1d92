/**
 * The plain room: all objects of a unit in one cluster as one file, in the order in which they can be applied.
 *
 * <p>Knows the order of kinds and nothing else of Kubernetes; formats no YAML.
 */
@NullMarked
package io.bastide.emitters.plain;

import org.jspecify.annotations.NullMarked;
