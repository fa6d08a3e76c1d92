package io.bastide.dsl.source;

/** A DSL value that knows where the author declared it. */
public interface Declared {
    /** The place of the builder call; not part of the value's equality. */
    CallSite declaredAt();
}
