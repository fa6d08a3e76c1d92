package io.bastide.conformance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Texts that a careless writer or reader of YAML would change, as far as their place allows them. */
final class RandomTexts {

    /** What a reader of YAML 1.1 or 1.2 takes for something else than a string, or cannot read at all. */
    private static final List<String> SHORT = List.of(
            "",
            " ",
            "~",
            "null",
            "Null",
            "yes",
            "No",
            "on",
            "OFF",
            "y",
            "N",
            "true",
            "False",
            "0",
            "-1",
            "012",
            "0o14",
            "0x1F",
            "0b11",
            "1_000",
            "1:30",
            "190:20:30",
            "1e3",
            ".5",
            "5.",
            ".inf",
            "-.Inf",
            ".nan",
            "2024-01-01",
            "2024-01-01T10:00:00Z",
            "=",
            "<<",
            "-",
            "--",
            "- a",
            "?",
            "? a",
            ":",
            "a: b",
            "a:",
            "#",
            "# no comment",
            "a #b",
            "{}",
            "{a: b}",
            "[]",
            "[a",
            "]",
            ",",
            "&a",
            "*a",
            "!a",
            "!!str",
            "|",
            ">",
            "|-",
            "%a",
            "@a",
            "`a",
            "'",
            "\"",
            "'a'",
            "\"a\"",
            "\\",
            "a\\nb",
            "a\tb",
            "\ta",
            "a\t",
            " a",
            "a ",
            "$(HOME)",
            "$$(HOME)",
            "${HOME}",
            "é",
            "漢字",
            "😀",
            "\u0085",
            "\u2028",
            "\u00a0",
            "\ufeff",
            "\ufeffa",
            "---",
            "...",
            "--- a",
            "a\u0007b",
            "\u001b[0m",
            "\u007f",
            "\ufffd",
            "\ud83d\ude00\u200d",
            "1.10",
            "1.0",
            "+1",
            "1,000",
            "18446744073709551616");

    /** Control characters make kustomize fail; the line breaks of YAML 1.1 it makes spaces, or breaks lines at them. */
    private static final Pattern NOT_CARRIED = Pattern.compile("[\\u007f-\\u009f\\u2028\\u2029\\ufffe\\uffff]");

    /** Keys of labels and annotations that kustomize takes for numbers, dates or null, quoted or not, and fails at. */
    private static final Pattern OTHER_THAN_TEXT = Pattern.compile("null|[0-9][0-9a-fxX_.-]*");

    /** Contents of files. */
    private static final List<String> LONG = List.of(
            "a\n",
            "a\n\n",
            "\n",
            "\n\na",
            "a\nb",
            "a\nb\n",
            "a\nb\n\n\n",
            " a\nb\n",
            "  a\n    b\n  c\n",
            "a \nb\n",
            "a\n \nb\n",
            "a\n\t\nb\n",
            "\ta\n\tb\n",
            "a\r\nb\r\n",
            "a\rb",
            "a\n---\nb\n",
            "---\na: b\n",
            "...\n",
            "%YAML 1.1\n",
            "# comment\nkey: value\nlist:\n  - a\n  - b\n",
            "key = \"value\"\n[section]\n",
            "{\"a\": [1, 2, {\"b\": null}]}\n",
            "<a href=\"x\">&amp;</a>\n",
            "\u0000\u0001\u0002",
            "\u0000",
            "\u007f\u0080\u009f",
            "a\u2028b\u2029c\n",
            "\ufeffa\nb\n",
            "öäü\n漢字\n😀\n",
            "\\n\n\\",
            "a\n...\nb",
            "- \n-\n",
            "key: |\n  text\n",
            "\n ",
            " \n",
            "a\u0085b\n",
            "x".repeat(300) + " " + "y".repeat(300) + "\n" + "word ".repeat(100),
            "{{ template }}\n${a}\n$(b)\n");

    private static final List<String> LABEL_VALUES = List.of(
            "",
            "yes",
            "no",
            "on",
            "null",
            "true",
            "012",
            "0x1F",
            "1e3",
            "1.0",
            "1",
            "1_000",
            "2024-01-01",
            "a_b.c-d",
            "N",
            "web");

    private static final List<String> LABEL_KEYS =
            List.of("team", "tier", "on", "y", "012", "null", "1e3", "example.com/tier", "a.example.com/No_1.x");

    private static final List<String> FILE_NAMES = List.of(
            "app.conf", "on", "no", "012", "null", "1.0", "1e3", ".hidden", "UPPER_case", "a-b.c_d", "2024-01-01", "y");

    private static final List<String> ARGUMENTS = List.of("serve", "run", "--port=8080", "-v", "--", "/bin/sh", "-c");

    private final Dice dice;
    private final Predicate<String> isText;
    private final List<String> words;
    private final List<String> files;
    private final List<String> keys;
    private final List<String> fileNames;

    private RandomTexts(Dice dice, Predicate<String> isText, Predicate<String> isKey) {
        this.dice = dice;
        this.isText = isText;
        this.words = SHORT.stream().filter(isText).toList();
        this.files = LONG.stream().filter(isText).toList();
        this.keys = LABEL_KEYS.stream().filter(isKey).toList();
        this.fileNames = FILE_NAMES.stream().filter(isKey).toList();
    }

    /** Everything that Kubernetes takes. */
    static RandomTexts all(Dice dice) {
        return new RandomTexts(dice, text -> true, key -> true);
    }

    /** What Kubernetes takes and kustomize gives back as it got it. */
    static RandomTexts carriedByKustomize(Dice dice) {
        return new RandomTexts(
                dice,
                RandomTexts::isCarried,
                key -> !OTHER_THAN_TEXT.matcher(key).matches());
    }

    private static boolean isCarried(String text) {
        boolean breaksBlocks = text.startsWith("\t") && text.contains("\n");
        return !breaksBlocks && !NOT_CARRIED.matcher(text).find();
    }

    /** Any text of one line or more. */
    String text() {
        return dice.chance(70) ? dice.oneOf(words) : dice.oneOf(files);
    }

    /** The content of a file. */
    String content() {
        return dice.oneFrom(() -> dice.oneOf(files), () -> dice.oneOf(words), this::joined);
    }

    private String joined() {
        String text = String.join(dice.one("\n", "", " ", "\n\n"), dice.times(dice.between(2, 6), this::text));
        return isText.test(text) ? text : "x" + text;
    }

    /** File names or keys and their contents, perhaps none. */
    Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        dice.some(fileNames, 4).forEach(name -> files.put(name, content()));
        return files;
    }

    /** Labels, perhaps none. */
    Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        dice.some(keys, 2).forEach(key -> labels.put(key, dice.oneOf(LABEL_VALUES)));
        return labels;
    }

    /** Annotations, perhaps none. */
    Map<String, String> annotations() {
        Map<String, String> annotations = new LinkedHashMap<>();
        dice.some(keys, 3).forEach(key -> annotations.put(key, text()));
        return annotations;
    }

    /** Words of a command line, at least one. */
    List<String> command() {
        return dice.times(dice.between(1, 4), () -> dice.chance(60) ? dice.oneOf(ARGUMENTS) : text());
    }

    /** Why a safe default is left. */
    String reason() {
        return dice.one("the vendor's image needs it", "seen in the runbook", "kept as it was");
    }
}
