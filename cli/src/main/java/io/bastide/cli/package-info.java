/**
 * The {@code bastide} command: options, running, and what a person sees.
 *
 * <p>Parses and prints; every decision about specs and output is made by the compiler. Only here may a process be ended.
 */
@NullMarked
package io.bastide.cli;

import org.jspecify.annotations.NullMarked;
