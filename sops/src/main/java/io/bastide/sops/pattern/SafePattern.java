package io.bastide.sops.pattern;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;

/**
 * A regular expression as sops reads it: the syntax and meaning of RE2, which differ from those of Java. Searching takes
 * time in proportion to the text.
 *
 * <p>sops takes an expression that RE2 refuses for one that never matches, which leaves a whole file in clear; so such an
 * expression is refused here. Source: the syntax page of RE2.
 */
public final class SafePattern {
    /** Longest expression in UTF-16 units. */
    private static final int MAX_LENGTH = 1000;

    /** Groups named in this way are known to Go from 1.22 on only, and so to some builds of sops and not to others. */
    private static final String NEW_NAMED_GROUP = "(?<";

    private final Pattern pattern;

    private SafePattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /**
     * Parses an expression.
     *
     * @throws SopsException {@code UNSAFE_PATTERN}; the message says what is wrong with it
     */
    public static SafePattern of(String text) throws SopsException {
        if (text.length() > MAX_LENGTH) {
            throw new SopsException(
                    SopsFault.UNSAFE_PATTERN,
                    "a pattern has %d characters, more than %d".formatted(text.length(), MAX_LENGTH));
        }
        if (text.contains(NEW_NAMED_GROUP)) {
            throw unsafe(text, "it looks behind, or names a group in a way that older versions of sops do not know");
        }
        try {
            Pattern pattern = Pattern.compile(text);
            if (Repetitions.in(text) > Repetitions.LIMIT) {
                throw unsafe(text, "it repeats a part more than " + Repetitions.LIMIT + " times");
            }
            return new SafePattern(pattern);
        } catch (PatternSyntaxException refused) {
            throw unsafe(text, refused.getDescription() + " `" + refused.getPattern() + "`");
        }
    }

    /** Says whether the expression is found anywhere in a text. */
    public boolean isFoundIn(String searched) {
        return pattern.matcher(searched).find();
    }

    /** The expression as it was given. */
    @Override
    public String toString() {
        return pattern.pattern();
    }

    private static SopsException unsafe(String text, String why) {
        return new SopsException(
                SopsFault.UNSAFE_PATTERN,
                "the pattern `%s` is none that every version of sops reads: %s".formatted(text, why));
    }
}
