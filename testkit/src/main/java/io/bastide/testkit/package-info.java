/**
 * Assertions for golden trees and for findings, for this project's own tests and for those of spec authors.
 *
 * <p>Depends on no test framework: a failed assertion is an {@link AssertionError}.
 */
@NullMarked
package io.bastide.testkit;

import org.jspecify.annotations.NullMarked;
