package io.bastide.cli.diff;

import java.util.List;

/**
 * What happens to one object, or to one patch of an object, in one file.
 *
 * @param name what is changed
 * @param edit what happens to it
 * @param isSecret whether its values must not be shown
 * @param fields the fields that differ; none for a whole object that is new or goes away
 */
public record ObjectChange(ObjectName name, Edit edit, boolean isSecret, List<FieldChange> fields) {
    /** Copies the fields. */
    public ObjectChange {
        fields = List.copyOf(fields);
    }
}
