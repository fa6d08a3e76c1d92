/**
 * The last escape hatch: objects built with the fabric8 model become raw manifests of a tenant.
 *
 * <p>Turns objects into text and nothing else: no client, no cluster, no check. What the objects say is checked with
 * every other raw manifest.
 */
@NullMarked
package io.bastide.fabric8;

import org.jspecify.annotations.NullMarked;
