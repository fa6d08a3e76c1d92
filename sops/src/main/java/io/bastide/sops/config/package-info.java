/**
 * The {@code .sops.yaml}: where it is found, what its creation rules say of a file, and how one is written.
 *
 * <p>Rules for publishing are none of its business. Reads no disk: bytes and the look-up of files come from outside.
 */
@NullMarked
package io.bastide.sops.config;

import org.jspecify.annotations.NullMarked;
