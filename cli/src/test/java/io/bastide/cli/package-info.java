/** Runs the commands in this process and looks at what they print and write. */
@NullMarked
package io.bastide.cli;

import org.jspecify.annotations.NullMarked;
