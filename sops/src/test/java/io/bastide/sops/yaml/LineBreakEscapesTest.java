package io.bastide.sops.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.sops.document.Comment;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.document.Value;
import io.bastide.sops.fault.SopsException;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineBreakEscapesTest {
    @Test
    void readsThemInDoubleQuotes() throws SopsException {
        assertThat(read("a: \"x\\Ly\\Pz\"")).isEqualTo("x\u2028y\u2029z");
    }

    @Test
    void leavesAnEscapedBackslashAlone() throws SopsException {
        assertThat(read("a: \"\\\\L\"")).isEqualTo("\\L");
        assertThat(read("a: \"\\\\\\L\"")).isEqualTo("\\\u2028");
    }

    @Test
    void areNoneElsewhere() throws SopsException {
        assertThat(read("a: x\\L")).isEqualTo("x\\L");
        assertThat(read("a: '\\P\\\\L'")).isEqualTo("\\P\\\\L");
        assertThat(read("a: |-\n  \\\\\\L")).isEqualTo("\\\\\\L");
        assertThat(read("a: 1 # \\L")).isEqualTo("1");
    }

    @Test
    void areNoneInComments() throws SopsException {
        MapNode document =
                YamlReader.readStrictly("# \\L\na: 1\n".getBytes(UTF_8)).get(0);

        assertThat(document.items().get(0)).isEqualTo(new Comment(" \\L".getBytes(UTF_8), false));
    }

    @Test
    void surviveWritingAndReading() throws SopsException {
        byte[] written = new YamlFormat().writePlain(YamlReader.readStrictly("a: \"\\L\\P\"".getBytes(UTF_8)));

        assertThat(read(new String(written, UTF_8))).isEqualTo("\u2028\u2029");
    }

    private static String read(String yaml) throws SopsException {
        List<MapNode> documents = YamlReader.readStrictly(yaml.getBytes(UTF_8));
        return documents.get(0).get("a").map(Value.class::cast).orElseThrow().asText();
    }
}
