/**
 * The compiler as Maven goals.
 *
 * <p>Takes the classes that Maven compiled and its class path; everything else is the compiler's.
 */
@NullMarked
package io.bastide.maven;

import org.jspecify.annotations.NullMarked;
