/**
 * Findings as text, JSON and SARIF, and the pages that explain rules.
 *
 * <p>Only turns values into characters: no stage, no file and no terminal is known here, and no finding is made here.
 */
@NullMarked
package io.bastide.compiler.diagnostic.render;

import org.jspecify.annotations.NullMarked;
