/** Tests of the package of the same name. */
@NullMarked
package io.bastide.cli.output;

import org.jspecify.annotations.NullMarked;
