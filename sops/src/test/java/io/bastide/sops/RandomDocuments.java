package io.bastide.sops;

import io.bastide.sops.document.Comment;
import io.bastide.sops.document.Entry;
import io.bastide.sops.document.ListItem;
import io.bastide.sops.document.ListNode;
import io.bastide.sops.document.MapItem;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.document.Node;
import io.bastide.sops.document.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Documents with awkward texts and comments, but no comments in lists; the same ones for the same seed. */
final class RandomDocuments {
    private static final List<String> AWKWARD = List.of(
            "",
            " ",
            "yes",
            "~",
            "null",
            "1",
            "-1",
            "1.0",
            "1e3",
            "0x1F",
            "017",
            "2024-01-01",
            "12:30:45",
            "<<",
            "=",
            "- a",
            "a: b",
            "a #b",
            "#",
            "'",
            "\"",
            "\\",
            "\\n",
            "\n",
            "a\n",
            "a\nb",
            "\na",
            "a\n\n",
            " a\nb",
            "a \nb",
            "\ta\nb",
            "a\n\tb",
            "a\r\nb",
            "\u0000",
            "\u0007",
            "\u001B",
            "\u007F",
            "\u0085",
            "\u00A0",
            "\u2028",
            "a\u2029b",
            "\uFEFF",
            "\uFFFD",
            "\u00E9",
            "\uD83D\uDE00",
            "---",
            "...",
            "|",
            ">",
            "%",
            "@",
            "ENC[",
            "?",
            "-",
            ":",
            "a:",
            "{}",
            "[]",
            "!x",
            "&x",
            "*x",
            "\\L");

    private static final List<String> COMMENTS = List.of("", " note", "x: y", " \u00E9", "!", " \"", "# #");
    private static final List<String> KEYS = List.of("a", "b", "data", "c_unencrypted", "k".repeat(130));
    private static final int MAX_DEPTH = 3;

    private final Random random;

    private RandomDocuments(long seed) {
        this.random = new Random(seed);
    }

    static List<MapNode> of(long seed) {
        RandomDocuments documents = new RandomDocuments(seed);
        List<MapNode> stream = new ArrayList<>();
        for (int i = 1 + documents.random.nextInt(2); i > 0; i--) {
            stream.add(documents.map(0));
        }
        return stream;
    }

    private MapNode map(int depth) {
        List<MapItem> items = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            if (random.nextInt(6) == 0) {
                byte[] text = any(COMMENTS).getBytes(StandardCharsets.UTF_8);
                items.add(new Comment(text, random.nextBoolean()));
            }
            String key = random.nextBoolean() ? any(KEYS) : text();
            if (!key.equals("sops") && keys.add(key)) {
                items.add(new Entry(key, node(depth)));
            }
        }
        if (random.nextInt(6) == 0) {
            items.add(new Comment(any(COMMENTS).getBytes(StandardCharsets.UTF_8), false));
        }
        return new MapNode(items);
    }

    private Node node(int depth) {
        int dice = depth == MAX_DEPTH ? 9 : random.nextInt(10);
        if (dice == 0 || dice == 1) {
            return map(depth + 1);
        }
        return dice == 2 || dice == 3 ? list(depth + 1) : value();
    }

    private ListNode list(int depth) {
        List<ListItem> items = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            items.add(node(depth));
        }
        return new ListNode(items);
    }

    private Value value() {
        return switch (random.nextInt(10)) {
            case 0 -> Value.nothing();
            case 1 -> Value.bool(random.nextBoolean());
            case 2 -> Value.integer(random.nextLong() >> random.nextInt(64));
            case 3 -> number();
            case 4 -> bytes();
            default -> Value.text(text());
        };
    }

    private Value number() {
        double number = Double.longBitsToDouble(random.nextLong());
        return Value.real(Double.isNaN(number) ? random.nextInt(3_000_000) : number);
    }

    private Value bytes() {
        byte[] bytes = new byte[random.nextInt(5)];
        random.nextBytes(bytes);
        return Value.text(bytes);
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(any(AWKWARD));
        }
        return text.toString();
    }

    private String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
