package io.bastide.compiler.resolve;

import java.util.List;

/**
 * What overlays changed in a view, in the order in which they were applied.
 *
 * @param changes the changes
 */
public record ChangeLog(List<AppliedChange> changes) {
    /** Nothing was changed. */
    public static final ChangeLog NONE = new ChangeLog(List.of());

    /** Copies the changes. */
    public ChangeLog {
        changes = List.copyOf(changes);
    }

    /**
     * The changes of a field or of anything inside it.
     *
     * @param subject what was changed, as {@link TenantView#subjectOf} says it
     * @param field path of DSL attributes, for example {@code container.image}; every field when empty
     */
    public List<AppliedChange> of(String subject, String field) {
        return changes.stream()
                .filter(change -> change.subject().equals(subject) && change.isWithin(field))
                .toList();
    }
}
