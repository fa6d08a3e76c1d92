/** Specs as authors write them, outside the packages whose frames the DSL skips. */
@NullMarked
package specs;

import org.jspecify.annotations.NullMarked;
