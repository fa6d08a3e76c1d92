package io.bastide.compiler.write;

import io.bastide.compiler.diagnostic.Diagnostics;

/**
 * What a build did to the output folder; the index is not counted.
 *
 * @param written files that are new or have another content now
 * @param unchanged files that were not touched
 * @param removed files of the earlier build that were deleted
 * @param bytes content of the written files, in bytes
 * @param findings warnings and notes
 */
public record WriteSummary(int written, int unchanged, int removed, long bytes, Diagnostics findings) {}
