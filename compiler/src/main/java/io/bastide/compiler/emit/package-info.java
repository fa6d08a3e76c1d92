/**
 * What emitters take and give: a view, and the manifests of one target system that follow from it.
 *
 * <p>Holds the emitter SPI and its values; the emitters themselves are rooms of the emitters module.
 */
@NullMarked
package io.bastide.compiler.emit;

import org.jspecify.annotations.NullMarked;
