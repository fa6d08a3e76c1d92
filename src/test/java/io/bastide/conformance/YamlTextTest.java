package io.bastide.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class YamlTextTest {

    @Test
    void splitsAStreamAtItsMarkers() {
        var stream = "# header\n---\na: 1\n---\r\nb: 2\n--- # third\nc: 3\n...\n--- {d: 4}\n---";

        var documents = YamlText.documents(stream);

        assertThat(documents).hasSize(5);
        assertThat(documents.get(0)).isEqualTo("# header\n");
        assertThat(documents.stream().skip(1).map(YamlText::mapping))
                .map(Object::toString)
                .containsExactly("{a=1}", "{b=2}", "{c=3}", "{d=4}");
    }

    @Test
    void keepsDashesInsideContent() {
        var stream = "a: |\n  text\n  ---\n  more\nb: \"---\"\n---x: 1\n";

        assertThat(YamlText.documents(stream)).containsExactly(stream);
    }

    @Test
    void readsJson() {
        var mapping = YamlText.mapping("{\"a\":{\"b\":[1,true,null,\"\\u00e9\\n\"]}}");

        assertThat(mapping).hasToString("{a={b=[1, true, null, é\n]}}");
    }

    @Test
    void readsCharactersOfJsonThatYamlRefuses() {
        var text = "\u007f \u0080 \u0085 \u2028 \ufeff \uffff 😀";

        assertThat(YamlText.json("{\"a\": \"" + text + "\"}")).containsEntry("a", text);
    }

    @Test
    void readsACommentAsAnEmptyMapping() {
        assertThat(YamlText.mapping("# nothing here\n")).isEmpty();
    }

    @Test
    void refusesADocumentThatIsNoMapping() {
        assertThatThrownBy(() -> YamlText.mapping("- a\n")).isInstanceOf(IllegalArgumentException.class);
    }
}
