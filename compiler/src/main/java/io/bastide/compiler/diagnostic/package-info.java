/**
 * Findings as data: rules, positions, and the sorted collection that every stage returns beside its value.
 *
 * <p>Rendering lives in {@code io.bastide.compiler.diagnostic.render}; no stage is known here.
 */
@NullMarked
package io.bastide.compiler.diagnostic;

import org.jspecify.annotations.NullMarked;
