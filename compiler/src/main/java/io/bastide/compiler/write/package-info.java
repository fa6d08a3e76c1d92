/**
 * The write stage: an output tree becomes files, only what changed and all or nothing.
 *
 * <p>Holds the transaction on the output folder, the index of what was written, the tree in memory and its comparison
 * with a folder. Besides the command line it is the only place that changes the disk; it knows no target system and
 * never looks into the content of a file.
 */
@NullMarked
package io.bastide.compiler.write;

import org.jspecify.annotations.NullMarked;
