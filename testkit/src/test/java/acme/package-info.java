/** Specs as users write them, outside the packages whose frames the DSL skips. */
@NullMarked
package acme;

import org.jspecify.annotations.NullMarked;
