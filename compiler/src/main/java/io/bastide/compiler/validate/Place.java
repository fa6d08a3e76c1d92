package io.bastide.compiler.validate;

import io.bastide.dsl.source.CallSite;

/**
 * What a finding is about. Most places are never reported, therefore the path is joined only on demand.
 *
 * @param subject the subject, for example {@code workload shop/frontend}
 * @param declaredAt the declaration nearest to the mistake
 * @param parent path of DSL attributes from the subject to what holds the attribute; empty when that is the subject
 * @param attribute the attribute, or attributes joined by dots; empty when it is the whole subject
 * @param item name of one item of the attribute; empty when it is the whole attribute
 */
record Place(String subject, CallSite declaredAt, String parent, String attribute, String item) {
    /** An attribute of a subject. */
    static Place of(String subject, CallSite declaredAt, String attribute) {
        return new Place(subject, declaredAt, "", attribute, "");
    }

    /** An attribute of what this place holds. */
    Place attribute(String name) {
        return new Place(subject, declaredAt, field(), name, "");
    }

    /** One item of this place. */
    Place item(String name) {
        return item.isEmpty()
                ? new Place(subject, declaredAt, parent, attribute, name)
                : new Place(subject, declaredAt, "", field(), name);
    }

    /**
     * Path of DSL attributes from the subject to the mistake, joined by dots; items of a list stand in brackets by their
     * name; empty when it is the whole subject.
     */
    String field() {
        return parent + (parent.isEmpty() ? "" : ".") + attribute + (item.isEmpty() ? "" : "[" + item + "]");
    }
}
