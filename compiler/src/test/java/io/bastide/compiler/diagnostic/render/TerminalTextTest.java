package io.bastide.compiler.diagnostic.render;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TerminalTextTest {
    @Test
    void escapesWhatATerminalWouldObeyOrHide() {
        assertThat(TerminalText.escaped("\u0000\t\n\r\u001b\u007f\u0085\u2028\u200b\u2066"))
                .isEqualTo("\\u0000\\t\\n\\r\\u001b\\u007f\\u0085\\u2028\\u200b\\u2066");
    }

    @Test
    void escapesHalvesOfPairsAndInvisibleTags() {
        assertThat(TerminalText.escaped("a\ud83db\udb40\udc01")).isEqualTo("a\\ud83db\\udb40\\udc01");
    }

    @Test
    void keepsLettersOfAllLanguages() {
        assertThat(TerminalText.escaped("größe 日本 🚀 `x`")).isEqualTo("größe 日本 🚀 `x`");
    }

    @Test
    void expandsTabsToTheNextStop() {
        assertThat(TerminalText.line("\ta\tbcd\tefgh\t.")).isEqualTo("    a   bcd efgh    .");
    }

    @Test
    void measuresColumns() {
        assertThat(TerminalText.columns("abc")).isEqualTo(3);
        assertThat(TerminalText.columns("日本")).isEqualTo(4);
        assertThat(TerminalText.columns("e\u0301")).isEqualTo(1);
        assertThat(TerminalText.columns("🚀")).isEqualTo(2);
    }

    @Test
    void slicesByColumns() {
        assertThat(TerminalText.slice("ab日本cd", 2, 4)).isEqualTo("日本");
        assertThat(TerminalText.slice("ab日本cd", 0, 3)).isEqualTo("ab");
    }

    @Property
    void nothingHarmfulIsLeft(@ForAll String text) {
        assertThat(TerminalText.escaped(text).codePoints())
                .allMatch(sign -> !Character.isISOControl(sign)
                        && Character.getType(sign) != Character.FORMAT
                        && Character.getType(sign) != Character.SURROGATE);
    }

    @Property
    void escapingTwiceChangesNothing(@ForAll String text) {
        String once = TerminalText.escaped(text);

        assertThat(TerminalText.escaped(once)).isEqualTo(once);
    }
}
