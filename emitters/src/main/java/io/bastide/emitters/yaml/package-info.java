/**
 * YAML out and in: one writer for every byte that is emitted, one bounded reader for what users supply.
 *
 * <p>Knows trees and text, no Kubernetes kind; no other package formats YAML.
 */
@NullMarked
package io.bastide.emitters.yaml;

import org.jspecify.annotations.NullMarked;
