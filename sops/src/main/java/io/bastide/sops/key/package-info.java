/**
 * The data key of a file, the entries that carry it wrapped, and the services that wrap and open it.
 *
 * <p>A kind of key, for example a cloud KMS, is one {@link io.bastide.sops.key.KeyService}.
 */
@NullMarked
package io.bastide.sops.key;

import org.jspecify.annotations.NullMarked;
