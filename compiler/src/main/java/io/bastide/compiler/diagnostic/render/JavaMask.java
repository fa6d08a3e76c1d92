package io.bastide.compiler.diagnostic.render;

import java.util.Arrays;
import java.util.List;

/** Blanks out what is not code in Java lines: comments, strings, text blocks and characters. Columns stay. */
final class JavaMask {
    private enum Inside {
        CODE,
        COMMENT,
        STRING,
        CHARACTER,
        TEXT_BLOCK
    }

    private static final String TEXT_BLOCK_QUOTES = "\"\"\"";

    private Inside inside = Inside.CODE;

    private JavaMask() {}

    /** The lines, blanked; the first line must begin in code. */
    static List<String> of(List<String> lines) {
        JavaMask mask = new JavaMask();
        return lines.stream().map(mask::masked).toList();
    }

    private String masked(String line) {
        char[] code = new char[line.length()];
        Arrays.fill(code, ' ');
        int i = 0;
        while (i < line.length()) {
            i = switch (inside) {
                case CODE -> afterCode(line, i, code);
                case COMMENT -> afterUpTo("*/", line, i);
                case STRING -> afterQuoted("\"", line, i);
                case CHARACTER -> afterQuoted("'", line, i);
                case TEXT_BLOCK -> afterQuoted(TEXT_BLOCK_QUOTES, line, i);
            };
        }
        if (inside == Inside.STRING || inside == Inside.CHARACTER) {
            inside = Inside.CODE; // neither goes beyond its line
        }
        return new String(code);
    }

    private int afterCode(String line, int i, char[] code) {
        if (line.startsWith("//", i)) {
            return line.length();
        }
        if (line.startsWith("/*", i)) {
            return enter(Inside.COMMENT, i + 2);
        }
        if (line.startsWith(TEXT_BLOCK_QUOTES, i)) {
            return enter(Inside.TEXT_BLOCK, i + TEXT_BLOCK_QUOTES.length());
        }
        if (line.charAt(i) == '"') {
            return enter(Inside.STRING, i + 1);
        }
        if (line.charAt(i) == '\'') {
            return enter(Inside.CHARACTER, i + 1);
        }
        code[i] = line.charAt(i);
        return i + 1;
    }

    private int afterQuoted(String end, String line, int i) {
        return line.charAt(i) == '\\' ? i + 2 : afterUpTo(end, line, i);
    }

    private int afterUpTo(String end, String line, int i) {
        return line.startsWith(end, i) ? enter(Inside.CODE, i + end.length()) : i + 1;
    }

    private int enter(Inside next, int i) {
        inside = next;
        return i;
    }
}
