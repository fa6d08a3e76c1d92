/**
 * Base and overlays to views: for each environment and cluster the tenant as it is there, which overlay changed what,
 * and who talks to whom.
 *
 * <p>Judges nothing but overlays; what a view says is checked by the next stage.
 */
@NullMarked
package io.bastide.compiler.resolve;

import org.jspecify.annotations.NullMarked;
