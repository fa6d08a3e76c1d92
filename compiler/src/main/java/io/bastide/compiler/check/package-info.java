/**
 * What checks take and give: the manifests of a view, and findings about them.
 *
 * <p>Holds the check SPI; a check of one target system is part of that target's room.
 */
@NullMarked
package io.bastide.compiler.check;

import org.jspecify.annotations.NullMarked;
