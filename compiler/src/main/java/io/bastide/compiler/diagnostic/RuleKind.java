package io.bastide.compiler.diagnostic;

/** Whether a rule may be suppressed. */
public enum RuleKind {
    /** The output would be wrong or impossible; cannot be suppressed or lowered. */
    FIXED,
    /** A judgement; may be suppressed with a reason. */
    LINT
}
