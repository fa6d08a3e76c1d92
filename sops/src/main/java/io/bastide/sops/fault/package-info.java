/**
 * What can be wrong with a SOPS file, a key or a configuration: one exception and the list of its reasons.
 *
 * <p>Depends on nothing; every other package of the module may throw it.
 */
@NullMarked
package io.bastide.sops.fault;

import org.jspecify.annotations.NullMarked;
