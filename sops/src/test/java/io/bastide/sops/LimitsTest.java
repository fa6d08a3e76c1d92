package io.bastide.sops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LimitsTest {
    private static final int MEBIBYTE = 1 << 20;

    @ParameterizedTest
    @EnumSource
    void refuseLongFilesOfEveryFormat(SopsFormat format) {
        assertRefused("x".repeat(32 * MEBIBYTE + 1), format);
    }

    @Test
    void refuseFilesOfManyParts() {
        assertRefused("a:\n" + "- x\n".repeat(1_000_000), SopsFormat.YAML);
        assertRefused("{\"a\":[" + "1,".repeat(1_000_000) + "1]}", SopsFormat.JSON);
        assertRefused("#\n".repeat(1_000_001), SopsFormat.DOTENV);
    }

    @Test
    void refuseDeepNesting() {
        assertRefused("a: " + "[".repeat(128) + "]".repeat(128) + "\n", SopsFormat.YAML);
        assertRefused("{\"a\":" + "[".repeat(128) + "]".repeat(128) + "}", SopsFormat.JSON);
    }

    @Test
    void refuseLongRunsOfBlankLinesAndComments() throws SopsException {
        assertRefused("a: 1\n" + "\n  # c\n".repeat(5_001), SopsFormat.YAML);
        assertThat(read("a: 1\n" + "\n".repeat(9_000) + "b: 2\n", SopsFormat.YAML))
                .isEqualTo(1);
    }

    @Test
    void refuseLongLines() {
        assertRefused("a: b\n#" + "x".repeat(8 * MEBIBYTE) + "\n", SopsFormat.YAML);
        assertRefused("a: " + "x".repeat(8 * MEBIBYTE), SopsFormat.YAML);
    }

    /** With the parser's own buffer it would take minutes. */
    @Test
    @Timeout(20)
    void letLongValuesPass() throws SopsException {
        assertThat(read("a: \"" + "x".repeat(7 * MEBIBYTE) + "\"\n", SopsFormat.YAML))
                .isEqualTo(1);
    }

    private static void assertRefused(String text, SopsFormat format) {
        assertThatThrownBy(() -> read(text, format))
                .isInstanceOfSatisfying(
                        SopsException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(SopsFault.LIMIT_EXCEEDED));
    }

    private static int read(String text, SopsFormat format) throws SopsException {
        return Plaintext.read(text.getBytes(StandardCharsets.US_ASCII), format).size();
    }
}
