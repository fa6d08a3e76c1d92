package io.bastide.emitters.kubernetes;

import io.bastide.compiler.tree.Mapping;
import java.util.Map;
import java.util.TreeMap;

/** Maps of texts that Kubernetes does not order: labels, annotations, selectors. */
final class Texts {
    private Texts() {}

    /** The entries sorted by key, because a map of the author's may have another order in every run. */
    static Mapping sorted(Map<String, String> texts) {
        return Mapping.ofTexts(texts.size() < 2 ? texts : new TreeMap<>(texts));
    }
}
