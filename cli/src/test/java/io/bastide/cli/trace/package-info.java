/** Tests of the package of the same name. */
@NullMarked
package io.bastide.cli.trace;

import org.jspecify.annotations.NullMarked;
