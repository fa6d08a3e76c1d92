package io.bastide.emitters.kustomize;

import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Sequence;
import io.bastide.compiler.tree.Tree;
import java.util.List;
import java.util.Optional;

/** A change to one object that an earlier level gave. */
sealed interface Patch {
    /** The object that is changed; for its identity and its place in the spec, not for its body. */
    Manifest target();

    /** The object after the patch: absent when the patch removes it, empty outcome when it does not apply. */
    Outcome applyTo(Mapping body);

    /** The content of the patch's file. */
    Tree document();

    /** Says whether the kustomization must name the target because the file does not. */
    boolean needsTarget();

    /**
     * What a patch makes of an object.
     *
     * @param applies whether the patch fits the object
     * @param body the object afterwards; empty when it is removed or the patch does not fit
     */
    record Outcome(boolean applies, Optional<Mapping> body) {
        static final Outcome MISFIT = new Outcome(false, Optional.empty());

        static Outcome of(Optional<Mapping> body) {
            return new Outcome(body.isPresent(), body);
        }
    }

    /**
     * A strategic-merge patch.
     *
     * @param changes the patch without the lines that name the target
     */
    record Merge(Manifest target, Mapping changes) implements Patch {
        @Override
        public Outcome applyTo(Mapping body) {
            if (Carriage.hasTextAfterTab(changes)) {
                return Outcome.MISFIT;
            }
            return Outcome.of(
                    MergeSchema.of(target.id()).flatMap(schema -> StrategicMerge.apply(body, changes, schema)));
        }

        @Override
        public Tree document() {
            Mapping named = Naming.of(target);
            Mapping metadata = named.mapping("metadata").toBuilder()
                    .putAll(changes.mapping("metadata"))
                    .build();
            return named.toBuilder().putAll(changes).put("metadata", metadata).build();
        }

        @Override
        public boolean needsTarget() {
            return false;
        }
    }

    /** A JSON patch (RFC 6902). */
    record Json(Manifest target, List<JsonOperation> operations) implements Patch {
        @Override
        public Outcome applyTo(Mapping body) {
            Optional<Mapping> patched = JsonPatch.apply(body, operations);
            return Outcome.of(
                    patched.filter(result -> !Carriage.hasTabbedText(body) && !Carriage.hasTabbedText(result)));
        }

        @Override
        public Tree document() {
            return Sequence.of(operations.stream().map(JsonOperation::toTree).toList());
        }

        @Override
        public boolean needsTarget() {
            return true;
        }
    }

    /** The removal of the object. */
    record Delete(Manifest target) implements Patch {
        @Override
        public Outcome applyTo(Mapping body) {
            return new Outcome(true, Optional.empty());
        }

        @Override
        public Tree document() {
            return Mapping.builder()
                    .put(StrategicMerge.DIRECTIVE, StrategicMerge.DELETE)
                    .putAll(Naming.of(target))
                    .build();
        }

        @Override
        public boolean needsTarget() {
            return false;
        }
    }
}
