package io.bastide.compiler.packaging;

import io.bastide.compiler.tree.ManifestId;
import io.bastide.dsl.source.CallSite;

/**
 * Which place in the spec an object of an output file comes from.
 *
 * @param id the object
 * @param cause the place in the spec
 */
public record ObjectOrigin(ManifestId id, CallSite cause) {}
