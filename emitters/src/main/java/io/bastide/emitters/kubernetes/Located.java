package io.bastide.emitters.kubernetes;

import io.bastide.compiler.tree.JsonPointer;
import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Sequence;
import io.bastide.compiler.tree.Tree;
import io.bastide.dsl.source.CallSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A node of an object and where it stands.
 *
 * @param node the node
 * @param pointer where it stands in the object
 * @param origin the nearest known place in the spec that caused it
 */
record Located(Tree node, JsonPointer pointer, CallSite origin) {
    /** A whole object. */
    static Located root(Mapping body, CallSite cause) {
        return new Located(body, JsonPointer.ROOT, cause);
    }

    /**
     * The nodes inside of this one that a pattern hits, in the order of the document.
     *
     * @param pattern a JSON pointer in which {@code *} stands for every item or key
     */
    List<Located> at(JsonPointer pattern) {
        List<Located> hits = new ArrayList<>(0);
        collect(node, pattern.tokens(), 0, new ArrayList<>(pointer.tokens()), origin, hits);
        return hits;
    }

    private static void collect(
            Tree node, List<String> pattern, int next, List<String> path, CallSite outer, List<Located> hits) {
        CallSite origin = originOf(node, outer);
        if (next == pattern.size()) {
            hits.add(new Located(node, new JsonPointer(path), origin));
            return;
        }
        String token = pattern.get(next);
        for (String step : token.equals("*") ? stepsFrom(node) : List.of(token)) {
            Optional<Tree> child = node.child(step);
            if (child.isPresent()) {
                path.add(step);
                collect(child.get(), pattern, next + 1, path, origin, hits);
                path.remove(path.size() - 1);
            }
        }
    }

    private static CallSite originOf(Tree node, CallSite outer) {
        CallSite own = node.asMapping().map(Mapping::origin).orElse(CallSite.UNKNOWN);
        return own.isKnown() ? own : outer;
    }

    private static List<String> stepsFrom(Tree node) {
        List<String> steps = new ArrayList<>(node.asMapping().map(Mapping::keys).orElse(List.of()));
        int items = node.asSequence().map(Sequence::items).orElse(List.of()).size();
        for (int i = 0; i < items; i++) {
            steps.add(Integer.toString(i));
        }
        return steps;
    }
}
