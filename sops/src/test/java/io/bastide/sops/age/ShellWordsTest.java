package io.bastide.sops.age;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellWordsTest {
    @Test
    void splitsByBlanks() throws SopsException {
        assertThat(ShellWords.split("  pass \t show\nkey ")).containsExactly("pass", "show", "key");
    }

    @Test
    void keepsQuotedBlanks() throws SopsException {
        assertThat(ShellWords.split("op read 'my vault'/\"a key\" ''"))
                .containsExactly("op", "read", "my vault/a key", "");
    }

    @Test
    void backslashTakesTheNextCharacterOutsideOfSingleQuotes() throws SopsException {
        assertThat(ShellWords.split("a\\ b \"c\\\"d\" 'e\\f'")).containsExactly("a b", "c\"d", "e\\f");
    }

    @Test
    void leavesCommentsOut() throws SopsException {
        assertThat(ShellWords.split("a b#c # d\ne")).containsExactly("a", "b#c", "e");
    }

    @Test
    void expandsNothing() throws SopsException {
        assertThat(ShellWords.split("echo $HOME `id` *")).containsExactly("echo", "$HOME", "`id`", "*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a 'b", "a \"b", "a \\"})
    void refusesUnfinishedCommands(String command) {
        assertThatThrownBy(() -> ShellWords.split(command))
                .isInstanceOfSatisfying(
                        SopsException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(SopsFault.UNREADABLE_IDENTITIES));
    }
}
