/** Rules about the structure of this repository, as tests. */
@NullMarked
package io.bastide.house;

import org.jspecify.annotations.NullMarked;
