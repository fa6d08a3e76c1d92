package io.bastide.sops.age;

import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a command into words as SOPS does: by blanks, with single quotes, double quotes, backslashes and comments.
 * Nothing is expanded and no shell is started.
 */
public final class ShellWords {
    private static final char NO_QUOTE = 0;

    private final String command;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean isInWord;
    private char quote = NO_QUOTE;

    private ShellWords(String command) {
        this.command = command;
    }

    /**
     * The words of a command.
     *
     * @throws SopsException {@code UNREADABLE_IDENTITIES} when a quote is not closed; the command is not repeated
     */
    public static List<String> split(String command) throws SopsException {
        return new ShellWords(command).split();
    }

    private List<String> split() throws SopsException {
        int position = 0;
        while (position < command.length()) {
            position = take(position);
        }
        if (quote != NO_QUOTE) {
            throw unfinished("a quote is not closed");
        }
        endWord();
        return List.copyOf(words);
    }

    /** Takes one character, or what belongs together, and gives the position after it. */
    private int take(int position) throws SopsException {
        char character = command.charAt(position);
        if (character == '\\' && quote != '\'') {
            if (position + 1 == command.length()) {
                throw unfinished("a backslash stands at the end");
            }
            append(command.charAt(position + 1));
            return position + 2;
        }
        if (quote != NO_QUOTE) {
            takeQuoted(character);
        } else if (character == '\'' || character == '"') {
            quote = character;
            isInWord = true;
        } else if (isBlank(character)) {
            endWord();
        } else if (character == '#' && !isInWord) {
            int end = command.indexOf('\n', position);
            return end < 0 ? command.length() : end;
        } else {
            append(character);
        }
        return position + 1;
    }

    private void takeQuoted(char character) {
        if (character == quote) {
            quote = NO_QUOTE;
        } else {
            append(character);
        }
    }

    private void append(char character) {
        word.append(character);
        isInWord = true;
    }

    private void endWord() {
        if (isInWord) {
            words.add(word.toString());
            word.setLength(0);
            isInWord = false;
        }
    }

    private static boolean isBlank(char character) {
        return character == ' ' || character == '\t' || character == '\r' || character == '\n';
    }

    private static SopsException unfinished(String reason) {
        return new SopsException(SopsFault.UNREADABLE_IDENTITIES, "the command cannot be split: " + reason);
    }
}
