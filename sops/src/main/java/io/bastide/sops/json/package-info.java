/**
 * SOPS files in JSON, read and written as a stream of tokens.
 *
 * <p>No exception of the parser leaves this package: its messages quote the input.
 */
@NullMarked
package io.bastide.sops.json;

import org.jspecify.annotations.NullMarked;
