package io.bastide.compiler.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonPointerTest {
    @ParameterizedTest
    @CsvSource({"/a~1b,a/b", "/m~0n,m~n", "/~01,~1", "/~00,~0", "/c%d,c%d", "/,''", "'/ ',' '"})
    void unescapesATokenAsTheStandardSays(String text, String token) {
        assertThat(JsonPointer.parse(text)).isEqualTo(JsonPointer.of(token));
    }

    @Test
    void splitsAtSlashesAndKeepsEmptyTokens() {
        assertThat(JsonPointer.parse("/spec//0/").tokens()).containsExactly("spec", "", "0", "");
    }

    @Test
    void emptyTextIsTheWholeDocument() {
        assertThat(JsonPointer.parse("")).isEqualTo(JsonPointer.ROOT);
        assertThat(JsonPointer.ROOT).hasToString("");
    }

    @Test
    void refusesATextThatDoesNotBeginWithASlash() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonPointer.parse("spec/replicas"))
                .withMessage("a JSON pointer begins with a slash: `spec/replicas`");
    }

    @Test
    void childAppendsAToken() {
        assertThat(JsonPointer.of("spec").child("a/b").child(2)).hasToString("/spec/a~1b/2");
    }

    @Property
    void parsingUndoesWriting(@ForAll("tokens") List<String> tokens) {
        JsonPointer pointer = new JsonPointer(tokens);

        assertThat(JsonPointer.parse(pointer.toString())).isEqualTo(pointer);
    }

    @Property
    void writtenTextIsUnique(@ForAll("tokens") List<String> a, @ForAll("tokens") List<String> b) {
        boolean isSameText = new JsonPointer(a).toString().equals(new JsonPointer(b).toString());

        assertThat(isSameText).isEqualTo(a.equals(b));
    }

    @Provide
    Arbitrary<List<String>> tokens() {
        return Trees.keys().list().ofMaxSize(4);
    }
}
