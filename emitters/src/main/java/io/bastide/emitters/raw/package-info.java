/**
 * The escape hatches: objects that authors write as YAML, and patches on objects that other rooms emitted.
 *
 * <p>Reads YAML through the shared reader; knows no kind of object.
 */
@NullMarked
package io.bastide.emitters.raw;

import org.jspecify.annotations.NullMarked;
