package io.bastide.compiler.diagnostic;

/**
 * What a finding is about. Each room implements it by one enum, whose constants carry the data.
 *
 * <p>Users do not implement it for their own specs; authors of emitters, packagers and checks do.
 */
public interface Rule {
    /** Three signs of the room, upper-case, and three digits, for example {@code VAL004}; never reused. */
    String code();

    /** The name for people: lower-case words joined by hyphens. */
    String slug();

    /** How grave a finding of this rule is. */
    Severity severity();

    /** Whether it may be suppressed. */
    RuleKind kind();

    /** What the rule finds, in one line without a final stop. */
    String summary();
}
