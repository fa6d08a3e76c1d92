package io.bastide.compiler.diagnostic;

import java.util.Locale;

/**
 * What is known of a rule; each is told in {@link Rule}.
 *
 * @param code three signs of the room and three digits
 * @param slug the name for people
 * @param severity how grave a finding is
 * @param kind whether it may be suppressed
 * @param summary what the rule finds, in one line without a final stop
 */
public record RuleFacts(String code, String slug, Severity severity, RuleKind kind, String summary) {
    /** A rule without which the output would be wrong or impossible: an error that nobody can suppress. */
    public static RuleFacts fixed(String code, String slug, String summary) {
        return new RuleFacts(code, slug, Severity.ERROR, RuleKind.FIXED, summary);
    }

    /** A judgement: it may be suppressed with a reason. */
    public static RuleFacts lint(String code, String slug, Severity severity, String summary) {
        return new RuleFacts(code, slug, severity, RuleKind.LINT, summary);
    }

    /** The slug that the name of a constant gives: {@code OPEN_INGRESS} is {@code open-ingress}. */
    public static String slugOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
