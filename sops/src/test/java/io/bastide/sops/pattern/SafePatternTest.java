package io.bastide.sops.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafePatternTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\.yaml$",
                "^(prod|stage)/[^/]+\\.(ya?ml|json)$",
                "(?i)SECRET",
                "(?:a|b)*?",
                "a{2}b{1,}c{1,3}",
                "[a-z]{1,63}-[0-9]{40}(x{10}y{10}){100}",
                "[]){]{30}\\Q(){40}\\E{30}",
                "[a-z0-9_.-]+",
                "\\bfoo\\b",
                "[\\]\\-]",
                "a}b]",
                "(?i:x)(?-s:.)",
                "\\p{L}",
                "[[:alpha:]]",
                "(?P<name>a)"
            })
    void takesWhatSopsTakes(String pattern) throws SopsException {
        assertThat(SafePattern.of(pattern).toString()).isEqualTo(pattern);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?!a)",
                "(?=a)",
                "(?<=a)b",
                "(?<!a)b",
                "(?>a)",
                "(?<name>a)",
                "(?x)a",
                "(a)\\1",
                "\\h",
                "\\R",
                "\\Z",
                "\\G",
                "a*+",
                "a++",
                "a?+",
                "a{2}+",
                "a**",
                "a{1001}",
                "((a{1000}){1000})",
                "(((((a{9}){9}){9}){9}){9})",
                "([)\\]]{40}b{30}){26}",
                "[a",
                "(a",
                "a)",
                "*a",
                "a\\"
            })
    void refusesWhatSopsWouldTakeForAPatternThatNeverMatches(String pattern) {
        assertThatThrownBy(() -> SafePattern.of(pattern))
                .isInstanceOfSatisfying(
                        SopsException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(SopsFault.UNSAFE_PATTERN));
    }

    @Test
    void dotPassesAllButTheLineFeed() throws SopsException {
        assertThat(SafePattern.of("a.b").isFoundIn("a\rb")).isTrue();
        assertThat(SafePattern.of("a.b").isFoundIn("a\nb")).isFalse();
    }
}
