/**
 * From a line of an output file back to the spec: which object and field it is, where that was declared, and which
 * overlays made it what it is.
 *
 * <p>Reads no file and writes none; it is given texts and a loaded platform.
 */
@NullMarked
package io.bastide.cli.trace;

import org.jspecify.annotations.NullMarked;
