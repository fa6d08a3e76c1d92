/**
 * What a build would change, by file, object and field, and how that is shown.
 *
 * <p>Compares bytes that others read; reads no file itself.
 */
@NullMarked
package io.bastide.cli.diff;

import org.jspecify.annotations.NullMarked;
