/**
 * The Kustomize room: lays the views of a unit out as a base, a layer per environment and an overlay per cluster, and
 * proves that every overlay gives the intended objects back.
 *
 * <p>Holds the packager, the model of the part of Kustomize that we emit, and an evaluator of exactly that part. Knows
 * no emitter; formats no YAML.
 */
@NullMarked
package io.bastide.emitters.kustomize;

import org.jspecify.annotations.NullMarked;
