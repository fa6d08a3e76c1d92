/**
 * What packagers take and give: the manifests of one unit in every view, and the files that carry them.
 *
 * <p>Holds the packager SPI and its values; the packagers themselves are rooms of the emitters module.
 */
@NullMarked
package io.bastide.compiler.packaging;

import org.jspecify.annotations.NullMarked;
