package io.bastide.compiler.diagnostic;

/**
 * What a finding is about. Each room implements it by one enum, whose constants carry the data.
 *
 * <p>Users do not implement it for their own specs; authors of emitters, packagers and checks do.
 */
public interface Rule {
    /** All that is known of it. */
    RuleFacts facts();

    /** Three signs of the room, upper-case, and three digits, for example {@code VAL004}; never reused. */
    default String code() {
        return facts().code();
    }

    /** The name for people: lower-case words joined by hyphens. */
    default String slug() {
        return facts().slug();
    }

    /** How grave a finding of this rule is. */
    default Severity severity() {
        return facts().severity();
    }

    /** Whether it may be suppressed. */
    default RuleKind kind() {
        return facts().kind();
    }

    /** What the rule finds, in one line without a final stop. */
    default String summary() {
        return facts().summary();
    }
}
