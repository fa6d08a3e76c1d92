/** Regular expressions as sops reads them, by RE2/J. */
@NullMarked
package io.bastide.sops.pattern;

import org.jspecify.annotations.NullMarked;
