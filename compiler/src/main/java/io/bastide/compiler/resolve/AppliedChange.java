package io.bastide.compiler.resolve;

import io.bastide.dsl.source.CallSite;

/**
 * One field that an overlay changed.
 *
 * @param overlay name of the overlay, for example {@code prod} or {@code prod/eu}
 * @param subject what was changed, for example {@code workload shop/frontend}
 * @param field path of DSL attributes joined by dots, for example {@code container.image}; items of a list stand in
 *     brackets by their name
 * @param value the new value as text, empty when it was taken away
 * @param declaredAt the place of the change in the spec
 */
public record AppliedChange(String overlay, String subject, String field, String value, CallSite declaredAt) {
    /** Says whether the changed field is the given one, lies inside it, or holds it. */
    boolean isWithin(String path) {
        return path.isEmpty() || holds(path, field) || holds(field, path);
    }

    private static boolean holds(String outer, String inner) {
        return inner.startsWith(outer)
                && (inner.length() == outer.length()
                        || inner.charAt(outer.length()) == '.'
                        || inner.charAt(outer.length()) == '[');
    }
}
