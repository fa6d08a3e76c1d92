/**
 * The objects that are emitted: a small immutable document tree and the manifest that wraps one.
 *
 * <p>Knows no Kubernetes kind and no file format.
 */
@NullMarked
package io.bastide.compiler.tree;

import org.jspecify.annotations.NullMarked;
