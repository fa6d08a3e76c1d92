package io.bastide.compiler.diagnostic;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One finding.
 *
 * @param rule what it is about
 * @param message what is wrong, as a fact: lower case, no final stop, names in backticks
 * @param position the place that is blamed
 * @param related further places, in the order in which they are told
 * @param help what to do, imperative; empty when there is nothing to say
 * @param subject what it is about, for example {@code workload shop/frontend}; part of the finding's identity
 * @param field the DSL attribute that is wrong, for example {@code replicas}; empty when it is the whole subject
 * @param environments names of the environments in which it is found, in the order of their rank; empty when it does
 *     not depend on one
 * @param stage the stage that found it
 * @param suppression the author's reason when the finding is suppressed, else empty
 */
public record Diagnostic(
        Rule rule,
        String message,
        Position position,
        List<RelatedPosition> related,
        String help,
        String subject,
        String field,
        List<String> environments,
        Stage stage,
        Optional<String> suppression) {

    /** Copies the collections. */
    public Diagnostic {
        related = List.copyOf(related);
        environments = List.copyOf(environments);
    }

    /** A finding of a rule with a message; the rest is filled in by the {@code with…} methods. */
    public static Diagnostic of(Rule rule, Stage stage, String message) {
        return new Diagnostic(rule, message, Position.NONE, List.of(), "", "", "", List.of(), stage, Optional.empty());
    }

    /** A copy that blames a place. */
    public Diagnostic withPosition(Position place) {
        return new Diagnostic(rule, message, place, related, help, subject, field, environments, stage, suppression);
    }

    /** A copy with one more related place. */
    public Diagnostic withRelated(String label, Position place) {
        List<RelatedPosition> more = new ArrayList<>(related);
        more.add(new RelatedPosition(label, place));
        return new Diagnostic(rule, message, position, more, help, subject, field, environments, stage, suppression);
    }

    /** A copy with advice. */
    public Diagnostic withHelp(String advice) {
        return new Diagnostic(
                rule, message, position, related, advice, subject, field, environments, stage, suppression);
    }

    /** A copy that says what it is about. */
    public Diagnostic withSubject(String about) {
        return new Diagnostic(rule, message, position, related, help, about, field, environments, stage, suppression);
    }

    /** A copy that names the wrong attribute. */
    public Diagnostic withField(String attribute) {
        return new Diagnostic(
                rule, message, position, related, help, subject, attribute, environments, stage, suppression);
    }

    /** A copy found in these environments. */
    public Diagnostic withEnvironments(List<String> names) {
        return new Diagnostic(rule, message, position, related, help, subject, field, names, stage, suppression);
    }

    /** A copy that the author suppressed for a reason. */
    public Diagnostic withSuppression(String reason) {
        return new Diagnostic(
                rule, message, position, related, help, subject, field, environments, stage, Optional.of(reason));
    }

    /** Says whether the author suppressed it. */
    public boolean isSuppressed() {
        return suppression.isPresent();
    }

    /** Says whether it keeps the output from being written. */
    public boolean isError() {
        return rule.severity() == Severity.ERROR && !isSuppressed();
    }

    /** Says whether the other finding is the same one seen in another environment. */
    boolean isSameBut(Diagnostic other) {
        return rule.code().equals(other.rule.code())
                && message.equals(other.message)
                && position.equals(other.position)
                && related.equals(other.related)
                && help.equals(other.help)
                && subject.equals(other.subject)
                && field.equals(other.field)
                && suppression.equals(other.suppression);
    }

    /**
     * One finding for both environments' sake; the names keep the order in which they came. Found once without an
     * environment, it depends on none.
     */
    Diagnostic joinedWith(Diagnostic other) {
        if (environments.isEmpty() || other.environments.isEmpty()) {
            return withEnvironments(List.of());
        }
        Set<String> all = new LinkedHashSet<>(environments);
        all.addAll(other.environments);
        return withEnvironments(List.copyOf(all));
    }
}
