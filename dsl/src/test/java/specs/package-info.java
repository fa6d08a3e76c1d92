/** Stands for the packages of spec authors, which the DSL does not know. */
@NullMarked
package specs;

import org.jspecify.annotations.NullMarked;
