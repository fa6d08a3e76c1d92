package io.bastide.dsl;

import io.bastide.dsl.source.CallSite;
import io.bastide.dsl.source.Declared;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change to an object after it was emitted, for fields that the DSL cannot say. It is checked like what it changes,
 * and a patch that hits nothing is a finding.
 *
 * @param kind kind of the object, for example {@code Deployment}
 * @param name name of the object
 * @param operations what is changed, in order
 * @param declaredAt the place of the call; not part of equality
 */
public record ManifestPatch(String kind, String name, List<Operation> operations, CallSite declaredAt)
        implements Declared {
    /** Copies the operations. */
    public ManifestPatch {
        operations = List.copyOf(operations);
    }

    /** One change. */
    public sealed interface Operation {
        /** Where, as a JSON pointer (RFC 6901), for example {@code /spec/template/metadata/annotations/team}. */
        String pointer();

        /**
         * Sets a node; mappings on the way to it are made, and {@code -} at the end of the pointer appends to a list.
         *
         * @param pointer where
         * @param yaml the node as YAML or JSON
         */
        record Set(String pointer, String yaml) implements Operation {}

        /**
         * Removes a node.
         *
         * @param pointer where
         */
        record Remove(String pointer) implements Operation {}
    }

    /** A patch on an object, without operations. */
    public static ManifestPatch on(String kind, String name) {
        return new ManifestPatch(kind, name, List.of(), CallSite.capture());
    }

    /** The same patch, which also sets a node to a text, number or whole structure written as YAML. */
    public ManifestPatch set(String pointer, String yaml) {
        return with(new Operation.Set(pointer, yaml));
    }

    /** The same patch, which also sets a node to a number. */
    public ManifestPatch set(String pointer, long number) {
        return with(new Operation.Set(pointer, Long.toString(number)));
    }

    /** The same patch, which also sets a node to true or false. */
    public ManifestPatch set(String pointer, boolean truth) {
        return with(new Operation.Set(pointer, Boolean.toString(truth)));
    }

    /** The same patch, which also removes a node. */
    public ManifestPatch remove(String pointer) {
        return with(new Operation.Remove(pointer));
    }

    private ManifestPatch with(Operation operation) {
        List<Operation> more = new ArrayList<>(operations);
        more.add(operation);
        return new ManifestPatch(kind, name, more, declaredAt);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ManifestPatch that
                && kind.equals(that.kind)
                && name.equals(that.name)
                && operations.equals(that.operations);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, name, operations);
    }
}
