package io.bastide.compiler.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * A path to a node of a document (RFC 6901).
 *
 * @param tokens the unescaped reference tokens, outermost first; empty for the whole document
 */
public record JsonPointer(List<String> tokens) {
    /** Points at the whole document. */
    public static final JsonPointer ROOT = new JsonPointer(List.of());

    /** Copies the tokens. */
    public JsonPointer {
        tokens = List.copyOf(tokens);
    }

    /** A pointer of the given unescaped tokens. */
    public static JsonPointer of(String... tokens) {
        return new JsonPointer(List.of(tokens));
    }

    /**
     * Reads the text form, for example {@code /spec/template}.
     *
     * @throws IllegalArgumentException when the text is neither empty nor begins with a slash
     */
    public static JsonPointer parse(String text) {
        if (text.isEmpty()) {
            return ROOT;
        }
        if (text.charAt(0) != '/') {
            throw new IllegalArgumentException("a JSON pointer begins with a slash: `" + text + "`");
        }
        List<String> tokens = new ArrayList<>();
        int start = 1;
        for (int slash = text.indexOf('/', start); slash >= 0; slash = text.indexOf('/', start)) {
            tokens.add(unescaped(text.substring(start, slash)));
            start = slash + 1;
        }
        tokens.add(unescaped(text.substring(start)));
        return new JsonPointer(tokens);
    }

    /** The pointer to a child of this node. */
    public JsonPointer child(String token) {
        List<String> longer = new ArrayList<>(tokens.size() + 1);
        longer.addAll(tokens);
        longer.add(token);
        return new JsonPointer(longer);
    }

    /** The pointer to an item of this sequence, 0-based. */
    public JsonPointer child(int index) {
        return child(Integer.toString(index));
    }

    /** The text form, escaped. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (String token : tokens) {
            text.append('/').append(token.replace("~", "~0").replace("/", "~1"));
        }
        return text.toString();
    }

    private static String unescaped(String token) {
        return token.replace("~1", "/").replace("~0", "~");
    }
}
