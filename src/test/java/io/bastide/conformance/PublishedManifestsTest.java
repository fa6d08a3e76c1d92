package io.bastide.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a real application publishes can be said in the DSL: the plain example is the published shop. */
@Tag("conformance")
class PublishedManifestsTest {

    private static String publishedText = "";

    @BeforeAll
    static void read() throws IOException {
        publishedText = Files.readString(SharedFolder.require("inputs/online-boutique/kubernetes-manifests.yaml"));
    }

    @Test
    void plainExampleEqualsThePublishedManifests() {
        ObjectSet published = ObjectSet.ofYaml(publishedText);

        ObjectSet emitted = emittedWithoutOurLabels();

        assertThat(published.differences(emitted)).isEmpty();
        assertThat(published.size()).isEqualTo(35);
    }

    @Test
    void namesTheFieldThatDiffers() {
        ObjectSet published = ObjectSet.ofYaml(publishedText.replace("path: \"/_healthz\"", "path: \"/health\""));

        List<String> differences = published.differences(emittedWithoutOurLabels());

        assertThat(differences)
                .hasSize(2)
                .first()
                .asString()
                .isEqualTo("/apps~1v1 Deployment frontend/spec/template/spec/containers/0/livenessProbe/httpGet/path: "
                        + "intended \"/health\", found \"/_healthz\"");
    }

    private static ObjectSet emittedWithoutOurLabels() {
        return ObjectSet.ofJson(Examples.compile("online-boutique-plain").unitsInPlaces().stream()
                .flatMap(unit -> unit.objects().manifests().stream())
                .map(ObjectSet::json)
                .map(PublishedManifestsTest::withoutOurLabels)
                .toList());
    }

    /** The object without labels of ours on it and on its pods; a selector keeps all it has. */
    private static Map<?, ?> withoutOurLabels(Map<?, ?> object) {
        var copy = new LinkedHashMap<Object, @Nullable Object>();
        object.forEach((key, value) -> {
            if (!key.equals("labels") || !(value instanceof Map<?, ?> labels)) {
                copy.put(key, withoutOurLabels(value));
            } else if (labels.keySet().stream().anyMatch(label -> !isOurs(label))) {
                var rest = new LinkedHashMap<Object, Object>(labels);
                rest.keySet().removeIf(PublishedManifestsTest::isOurs);
                copy.put(key, rest);
            }
        });
        return copy;
    }

    private static @Nullable Object withoutOurLabels(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return withoutOurLabels(map);
        }
        if (!(value instanceof List<?> list)) {
            return value;
        }
        var copy = new ArrayList<@Nullable Object>();
        list.forEach(item -> copy.add(withoutOurLabels(item)));
        return copy;
    }

    private static boolean isOurs(Object label) {
        return label.toString().startsWith("app.kubernetes.io/")
                || label.toString().startsWith("bastide.io/");
    }
}
