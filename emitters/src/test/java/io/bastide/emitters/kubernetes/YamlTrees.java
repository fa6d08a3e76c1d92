package io.bastide.emitters.kubernetes;

import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Scalar;
import io.bastide.compiler.tree.Sequence;
import io.bastide.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads the YAML that tests expect. */
final class YamlTrees {
    private YamlTrees() {}

    /** The one document of a text. */
    static Mapping read(String yaml) {
        return all(yaml).get(0);
    }

    /** All documents of a text. */
    static List<Mapping> all(String yaml) {
        List<Mapping> documents = new ArrayList<>();
        for (Object document : new Load(LoadSettings.builder().build()).loadAllFromString(yaml)) {
            documents.add(tree(document).asMapping().orElseThrow());
        }
        return documents;
    }

    private static Tree tree(Object value) {
        if (value instanceof Map<?, ?> map) {
            Mapping.Builder mapping = Mapping.builder();
            map.forEach((key, item) -> mapping.put(key.toString(), tree(item)));
            return mapping.build();
        }
        if (value instanceof List<?> list) {
            return Sequence.of(list.stream().map(YamlTrees::tree).toList());
        }
        if (value instanceof Integer number) {
            return Scalar.of(number.longValue());
        }
        return new Scalar(value);
    }
}
