/**
 * Views to findings: names, references, limits and rules across fields of what authors declared.
 *
 * <p>Holds one small class per concern and the rules of the stage. Reads the DSL and views only; overlays are judged by
 * the stage before, emitted objects by the stages after.
 */
@NullMarked
package io.bastide.compiler.validate;

import org.jspecify.annotations.NullMarked;
