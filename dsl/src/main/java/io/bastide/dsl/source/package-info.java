/**
 * Where in the author's sources a value was declared, and how a value that cannot exist is refused.
 *
 * <p>Nothing here knows clusters or workloads; every other package of the DSL may depend on this one.
 */
@NullMarked
package io.bastide.dsl.source;

import org.jspecify.annotations.NullMarked;
