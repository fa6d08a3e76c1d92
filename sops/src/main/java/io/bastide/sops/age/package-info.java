/**
 * age keys and age files (age-encryption.org/v1): recipients, identities, where identities are found, and the service
 * that wraps data keys with them.
 *
 * <p>The cryptography is jagged's and reaches no further than this package. Only X25519 keys can be used; the other
 * kinds are known by name, so that messages can say what is missing.
 */
@NullMarked
package io.bastide.sops.age;

import org.jspecify.annotations.NullMarked;
