/**
 * The seal stage: files of objects with secret values get their encrypted content.
 *
 * <p>Holds the sealer SPI and its values. A sealer is the only part of a build that sees a secret value, and its seams to
 * the machine and to the earlier output are handed to it.
 */
@NullMarked
package io.bastide.compiler.seal;

import org.jspecify.annotations.NullMarked;
