/** Tests of the package of the same name. */
@NullMarked
package io.bastide.cli.diff;

import org.jspecify.annotations.NullMarked;
