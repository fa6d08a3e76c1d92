package io.bastide.cli.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LineCountTest {
    @Test
    void countsLinesOnBothSides() {
        assertThat(count("a\nb\nc\n", "a\nx\ny\nc\n")).isEqualTo(new LineCount(2, 1));
    }

    @Test
    void countsAllLinesOfATextThatIsNew() {
        assertThat(count("", "a\nb\n")).isEqualTo(new LineCount(2, 0));
    }

    @Test
    void countsNothingBetweenEqualTexts() {
        assertThat(count("a\nb\n", "a\nb\n")).isEqualTo(new LineCount(0, 0));
    }

    @Property(tries = 300)
    void agreesWithTheLongestCommonSubsequence(
            @ForAll @Size(max = 12) List<@IntRange(max = 3) Integer> before,
            @ForAll @Size(max = 12) List<@IntRange(max = 3) Integer> after) {
        LineCount counted = count(text(before), text(after));

        int common = common(before, after);
        assertThat(counted).isEqualTo(new LineCount(after.size() - common, before.size() - common));
    }

    private static int common(List<Integer> before, List<Integer> after) {
        int[][] longest = new int[before.size() + 1][after.size() + 1];
        for (int i = 1; i <= before.size(); i++) {
            for (int j = 1; j <= after.size(); j++) {
                longest[i][j] = before.get(i - 1).equals(after.get(j - 1))
                        ? longest[i - 1][j - 1] + 1
                        : Math.max(longest[i - 1][j], longest[i][j - 1]);
            }
        }
        return longest[before.size()][after.size()];
    }

    private static String text(List<Integer> lines) {
        List<String> words = new ArrayList<>();
        lines.forEach(line -> words.add("line " + line + "\n"));
        return String.join("", words);
    }

    private static LineCount count(String before, String after) {
        return LineCount.between(before.getBytes(StandardCharsets.UTF_8), after.getBytes(StandardCharsets.UTF_8));
    }
}
