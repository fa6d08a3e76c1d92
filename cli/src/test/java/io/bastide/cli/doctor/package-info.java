/** Tests of the package of the same name. */
@NullMarked
package io.bastide.cli.doctor;

import org.jspecify.annotations.NullMarked;
