package io.bastide.emitters.kustomize;

import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Scalar;
import io.bastide.compiler.tree.Sequence;
import io.bastide.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Applies JSON patches (RFC 6902) as the library behind Kustomize does. */
final class JsonPatch {
    private JsonPatch() {}

    /** The patched object, or empty when an operation finds no place. */
    static Optional<Mapping> apply(Mapping object, List<JsonOperation> operations) {
        Optional<Tree> patched = Optional.of(object);
        for (JsonOperation operation : operations) {
            patched = patched.flatMap(node -> apply(node, operation, 0));
        }
        return patched.flatMap(Tree::asMapping);
    }

    private static Optional<Tree> apply(Tree node, JsonOperation operation, int depth) {
        List<String> tokens = operation.path().tokens();
        if (depth == tokens.size()) {
            return Optional.empty();
        }
        String token = tokens.get(depth);
        boolean isLast = depth == tokens.size() - 1;
        if (node instanceof Mapping mapping) {
            return isLast
                    ? change(mapping, token, operation)
                    : mapping.get(token)
                            .flatMap(child -> apply(child, operation, depth + 1))
                            .map(child -> mapping.with(token, child));
        }
        if (node instanceof Sequence sequence) {
            int index = index(token);
            return isLast ? change(sequence, index, operation) : changeBelow(sequence, index, operation, depth);
        }
        return Optional.empty();
    }

    private static Optional<Tree> change(Mapping mapping, String key, JsonOperation operation) {
        return switch (operation.kind()) {
            case ADD -> Optional.of(mapping.with(key, operation.value()));
            case REPLACE ->
                mapping.get(key)
                        .filter(value -> !value.equals(Scalar.NULL))
                        .map(value -> mapping.with(key, operation.value()));
            case REMOVE -> mapping.has(key) ? Optional.of(mapping.without(key)) : Optional.empty();
        };
    }

    private static Optional<Tree> change(Sequence sequence, int index, JsonOperation operation) {
        int size = sequence.items().size();
        boolean isAdd = operation.kind() == JsonOperation.Kind.ADD;
        if (index < 0 || index > size || index == size && !isAdd) {
            return Optional.empty();
        }
        List<Tree> items = new ArrayList<>(sequence.items());
        switch (operation.kind()) {
            case ADD -> items.add(index, operation.value());
            case REPLACE -> items.set(index, operation.value());
            case REMOVE -> items.remove(index);
        }
        return Optional.of(Sequence.of(items));
    }

    private static Optional<Tree> changeBelow(Sequence sequence, int index, JsonOperation operation, int depth) {
        if (index < 0 || index >= sequence.items().size()) {
            return Optional.empty();
        }
        return apply(sequence.items().get(index), operation, depth + 1).map(child -> {
            List<Tree> items = new ArrayList<>(sequence.items());
            items.set(index, child);
            return Sequence.of(items);
        });
    }

    private static int index(String token) {
        boolean isNumber =
                !token.isEmpty() && token.length() <= 9 && token.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Integer.parseInt(token) : -1;
    }
}
