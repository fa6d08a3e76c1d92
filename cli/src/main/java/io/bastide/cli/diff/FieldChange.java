package io.bastide.cli.diff;

import io.bastide.compiler.tree.Tree;
import org.jspecify.annotations.Nullable;

/**
 * One field that differs.
 *
 * @param path the way to it: keys with a slash before each, items of a list by their name in brackets or by their index;
 *     the root is empty
 * @param before the old value; null when the field is new
 * @param after the new value; null when the field goes away
 */
public record FieldChange(
        String path, @Nullable Tree before, @Nullable Tree after) {
    /** What happens to the field. */
    public Edit edit() {
        return before == null ? Edit.ADDED : after == null ? Edit.REMOVED : Edit.CHANGED;
    }
}
