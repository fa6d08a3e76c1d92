package io.bastide.emitters.yaml;

/**
 * Decides how a string must be written so that every reader of YAML 1.1 and 1.2 gets a string back.
 *
 * <p>Errs on the side of quotes: what starts like a number, a date or a word with a meaning is quoted, even when only
 * one reader would misread it. Sources: the type repository of YAML 1.1, the core schema of YAML 1.2, and the
 * resolvers of go-yaml 2 and 3, which the API server, Kustomize and SOPS use.
 */
enum ScalarStyle {
    /** As it is. */
    PLAIN,
    /** A literal block, one line of text per line of the file. */
    LITERAL,
    /** In double quotes, with escapes. */
    QUOTED;

    /** Words that some reader takes for a boolean or for null, in any mix of cases. */
    private static final String[] WORDS = {"y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf"};

    private static final int LONGEST_WORD = 5;

    private static final boolean[] STARTS_PLAIN = marks("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_/$(^;\\");
    private static final boolean[] IN_NUMBERS = marks("0123456789+-._,:eETtZz ");

    private static boolean[] marks(String characters) {
        boolean[] marks = new boolean[128];
        for (int i = 0; i < characters.length(); i++) {
            marks[characters.charAt(i)] = true;
        }
        return marks;
    }

    /** The style for a value. */
    static ScalarStyle of(String text) {
        if (isPlain(text)) {
            return PLAIN;
        }
        return isLiteral(text) ? LITERAL : QUOTED;
    }

    /** The style for a key, which stays on one line. */
    static ScalarStyle ofKey(String key) {
        return isPlain(key) ? PLAIN : QUOTED;
    }

    private static boolean isPlain(String text) {
        int length = text.length();
        if (length == 0 || text.charAt(length - 1) == ' ' || !startsPlain(text)) {
            return false;
        }
        char before = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x7F && !isVisible(c, text, i)) {
                return false;
            }
            if (c == '#' && before == ' ' || c == ':' && (i == length - 1 || text.charAt(i + 1) == ' ')) {
                return false;
            }
            before = c;
        }
        return true;
    }

    private static boolean startsPlain(String text) {
        char first = text.charAt(0);
        if (first >= 0x80) {
            return true;
        }
        if (STARTS_PLAIN[first]) {
            return text.length() > LONGEST_WORD || !isWord(text);
        }
        return switch (first) {
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> !resemblesNumber(text, 0);
            case '-', '+' -> startsPlainAfterSign(text);
            case '.' -> startsPlainAfterDot(text, 1);
            default -> false;
        };
    }

    /** A sign may begin a flag such as {@code -v}; it may also begin a number, an item or a document marker. */
    private static boolean startsPlainAfterSign(String text) {
        if (text.length() == 1) {
            return false;
        }
        char second = text.charAt(1);
        if (second == '_') {
            // Readers drop underscores before they look for a number: `+_0` is 0 to them.
            return false;
        }
        if (second == '.') {
            return startsPlainAfterDot(text, 2);
        }
        if (second >= '0' && second <= '9') {
            return !resemblesNumber(text, 1);
        }
        boolean isFlag = text.charAt(0) == '-' && second == '-' && text.length() > 2 && text.charAt(2) != '-';
        return isFlag || second < 0x80 && STARTS_PLAIN[second] && !isWord(text.substring(1));
    }

    private static boolean startsPlainAfterDot(String text, int next) {
        if (text.length() == next) {
            return false;
        }
        if (resemblesNumber(text, next)) {
            // YAML 1.1 takes even a point without digits and an exponent for a number.
            return false;
        }
        char c = text.charAt(next);
        if (c == '_') {
            return false;
        }
        return c >= '0' && c <= '9'
                || c == '/'
                || text.startsWith("../")
                || c < 0x80 && STARTS_PLAIN[c] && !isWord(text.substring(next));
    }

    /**
     * Says whether a reader may see a number, a date or a time of day: the rest consists of characters of those only,
     * or a digit is followed by the letter of a base.
     */
    private static boolean resemblesNumber(String text, int firstDigit) {
        int next = firstDigit + 1;
        while (next < text.length() && text.charAt(next) == '_') {
            next++;
        }
        if (text.charAt(firstDigit) == '0' && next < text.length()) {
            char base = text.charAt(next);
            if (base == 'x' || base == 'X' || base == 'o' || base == 'O' || base == 'b' || base == 'B') {
                return true;
            }
        }
        for (int i = firstDigit; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || !IN_NUMBERS[c]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWord(String text) {
        for (String word : WORDS) {
            if (word.equalsIgnoreCase(text)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Says whether a text of several lines can stand as a block: only visible characters and tabs, and no blank at the
     * end of a line, which editors strip.
     */
    private static boolean isLiteral(String text) {
        int length = text.length();
        if (text.indexOf('\n') < 0 || text.charAt(0) == '\n') {
            return false;
        }
        char before = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                if (before == ' ' || before == '\t') {
                    return false;
                }
            } else if (c < ' ' && c != '\t' || c >= 0x7F && !isVisible(c, text, i)) {
                return false;
            }
            before = c;
        }
        return before != ' ' && before != '\t';
    }

    /**
     * Says whether a character beyond ASCII shows itself: no control, no other kind of blank or line end, nothing
     * without width, nothing that turns the direction of writing. A fixed list, so that no Java version decides.
     */
    static boolean isVisible(char c, String text, int place) {
        if (Character.isHighSurrogate(c)) {
            return place + 1 < text.length() && Character.isLowSurrogate(text.charAt(place + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return place > 0 && Character.isHighSurrogate(text.charAt(place - 1));
        }
        boolean isHidden = c < 0xA1
                || c == 0xAD
                || c == 0x61C
                || c == 0x1680
                || c == 0x180E
                || c >= 0x2000 && c <= 0x200F
                || c >= 0x2028 && c <= 0x202F
                || c >= 0x205F && c <= 0x206F
                || c == 0x3000
                || c == 0xFEFF
                || c >= 0xFFF9;
        return !isHidden;
    }
}
