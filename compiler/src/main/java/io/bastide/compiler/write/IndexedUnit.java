package io.bastide.compiler.write;

import java.util.Comparator;
import java.util.List;

/**
 * A unit as the index names it.
 *
 * @param name the unit's name
 * @param files its files, sorted by path
 */
public record IndexedUnit(String name, List<IndexedFile> files) {
    /** Sorts the files. */
    public IndexedUnit {
        files = files.stream().sorted(Comparator.comparing(IndexedFile::path)).toList();
    }
}
