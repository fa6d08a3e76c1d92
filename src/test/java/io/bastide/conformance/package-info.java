/**
 * Asks the real tools whether what Bastide emits is right: where they are, how they are run, and the tests that run
 * them.
 *
 * <p>Everything here may start processes and use temporary folders; nothing here may be needed by a test that passes
 * with only a JDK and Maven.
 */
@NullMarked
package io.bastide.conformance;

import org.jspecify.annotations.NullMarked;
