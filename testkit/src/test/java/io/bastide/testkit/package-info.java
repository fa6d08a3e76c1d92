/** Tests of the testkit. */
@NullMarked
package io.bastide.testkit;

import org.jspecify.annotations.NullMarked;
