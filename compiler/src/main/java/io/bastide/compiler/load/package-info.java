/**
 * Spec sources or classes to a platform: reads and compiles the sources, finds the spec class, runs it, and knows which
 * line of which file every declared value came from.
 *
 * <p>This is the only stage that reads spec sources and class paths. It looks into a platform for nothing; judging its
 * values belongs to the later stages. Nothing here writes a file, with one exception: {@link FolderClassCache} keeps
 * compiled classes in a folder that the caller chose for it, which is never the output.
 */
@NullMarked
package io.bastide.compiler.load;

import org.jspecify.annotations.NullMarked;
