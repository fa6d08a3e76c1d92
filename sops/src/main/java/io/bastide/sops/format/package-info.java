/**
 * What every file format offers and keeps to: reading, writing, and the limits on what is read.
 *
 * <p>Each format is one sibling package that depends on this one.
 */
@NullMarked
package io.bastide.sops.format;

import org.jspecify.annotations.NullMarked;
