/**
 * What the machine has of the tools that people use beside this one: where, and which version.
 *
 * <p>Runs them to ask for their version and nothing else. Of identities only the places are told.
 */
@NullMarked
package io.bastide.cli.doctor;

import org.jspecify.annotations.NullMarked;
