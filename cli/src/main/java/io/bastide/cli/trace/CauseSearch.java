package io.bastide.cli.trace;

import io.bastide.cli.trace.Counterfactuals.Applied;
import io.bastide.compiler.tree.ManifestId;
import io.bastide.compiler.tree.Tree;
import java.util.List;
import java.util.Optional;

/**
 * Which changes made a value what it is: each is left out in turn, and it is a cause when the value becomes another one.
 *
 * <p>Where changes cover for each other, so that leaving out one of them changes nothing, the last one of them is the
 * cause.
 */
final class CauseSearch {
    private final Counterfactuals counterfactuals;

    CauseSearch(Counterfactuals counterfactuals) {
        this.counterfactuals = counterfactuals;
    }

    /** The causes of the value at a path, in the order in which they are applied. */
    List<Applied> causes(ManifestId id, NodePath path, Optional<Tree> value) {
        List<Applied> effective = counterfactuals.effective();
        if (effective.isEmpty()) {
            return List.of();
        }
        List<Applied> needed = effective.stream()
                .filter(change -> isOther(List.of(change), id, path, value))
                .toList();
        return needed.isEmpty() ? last(id, path, value) : needed;
    }

    /** Leaves out the last changes, more and more of them, until the value becomes another one. */
    private List<Applied> last(ManifestId id, NodePath path, Optional<Tree> value) {
        List<Applied> changes = counterfactuals.all();
        if (!isOther(changes, id, path, value)) {
            return List.of();
        }
        for (int i = changes.size() - 1; i > 0; i--) {
            if (isOther(changes.subList(i, changes.size()), id, path, value)) {
                return List.of(changes.get(i));
            }
        }
        return List.of(changes.get(0));
    }

    private boolean isOther(List<Applied> left, ManifestId id, NodePath path, Optional<Tree> value) {
        return !counterfactuals.without(left).value(id, path).equals(value);
    }
}
