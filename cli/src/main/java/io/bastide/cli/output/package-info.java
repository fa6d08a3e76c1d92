/**
 * What commands that look at an output folder share: which layer a file belongs to, and how nodes of its documents are
 * shown.
 *
 * <p>Reads no file and decides nothing about specs.
 */
@NullMarked
package io.bastide.cli.output;

import org.jspecify.annotations.NullMarked;
