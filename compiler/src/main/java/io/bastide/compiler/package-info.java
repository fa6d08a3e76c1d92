/**
 * The compiler as a whole: what a build is asked for, the stages in their order, and what comes out.
 *
 * <p>Knows no target system and no file format; those are found as services.
 */
@NullMarked
package io.bastide.compiler;

import org.jspecify.annotations.NullMarked;
