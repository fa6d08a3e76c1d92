package io.bastide.compiler.load;

/**
 * Reads the package of a Java source from its head: past comments and annotations, without parsing the rest. Source:
 * Java Language Specification, sections 3.7 and 7.4.
 */
final class PackageDeclaration {
    private static final String KEYWORD = "package";

    private final String text;
    private int at;

    private PackageDeclaration(String text) {
        this.text = text;
    }

    /** The package that a source declares, empty when it declares none. */
    static String in(String text) {
        var declaration = new PackageDeclaration(text);
        declaration.skipAnnotations();
        return declaration.name();
    }

    private String name() {
        int afterKeyword = at + KEYWORD.length();
        if (!text.startsWith(KEYWORD, at) || isNamePart(afterKeyword)) {
            return "";
        }
        at = afterKeyword;
        var name = new StringBuilder();
        for (skipBlank(); isNamePart(at) || isAt('.'); skipBlank()) {
            name.append(text.charAt(at));
            at++;
        }
        return isAt(';') ? name.toString() : "";
    }

    private void skipAnnotations() {
        for (skipBlank(); isAt('@'); skipBlank()) {
            at++;
            skipBlank();
            while (isNamePart(at) || isAt('.')) {
                at++;
            }
            skipBlank();
            if (isAt('(')) {
                skipParentheses();
            }
        }
    }

    private void skipParentheses() {
        int depth = 0;
        do {
            if (isAt('"') || isAt('\'')) {
                skipQuoted(text.charAt(at));
            } else if (isAt('(')) {
                depth++;
            } else if (isAt(')')) {
                depth--;
            }
            at++;
            skipBlank();
        } while (depth > 0 && at < text.length());
    }

    /** Stops on the closing quote. */
    private void skipQuoted(char quote) {
        for (at++; at < text.length() && !isAt(quote); at++) {
            if (isAt('\\')) {
                at++;
            }
        }
    }

    private void skipBlank() {
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("//", at)) {
                skipTo("\n");
            } else if (text.startsWith("/*", at)) {
                at += 2;
                skipTo("*/");
            } else {
                return;
            }
        }
    }

    private void skipTo(String end) {
        int found = text.indexOf(end, at);
        at = found < 0 ? text.length() : found + end.length();
    }

    private boolean isAt(char sign) {
        return at < text.length() && text.charAt(at) == sign;
    }

    private boolean isNamePart(int index) {
        return index < text.length() && Character.isJavaIdentifierPart(text.charAt(index));
    }
}
