/** Tests of the package of the same name. */
@NullMarked
package io.bastide.cli.secrets;

import org.jspecify.annotations.NullMarked;
