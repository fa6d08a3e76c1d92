/**
 * Ready-made, typed templates for specs: what an environment changes on a workload, sizes of containers, and what a
 * tenant may use.
 *
 * <p>Everything here is built from the DSL alone and could stand in a spec; nothing here knows the compiler. Each value
 * is declared where the spec asks for it, and each part of it can be replaced with the DSL's own {@code with} methods.
 */
@NullMarked
package io.bastide.overlays;

import org.jspecify.annotations.NullMarked;
