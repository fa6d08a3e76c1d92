package io.bastide.compiler.diagnostic;

import java.util.List;

/**
 * An author's wish not to be stopped by a lint.
 *
 * @param code the rule's code
 * @param reason why the finding is right to ignore; blank is itself a finding
 * @param subjects subjects of the findings that are meant, for example {@code workload shop/frontend}; first the one that
 *     declares it, then what belongs to that one and has no suppressions of its own; none for every subject
 * @param environments names of the environments in which it holds; empty for all
 * @param position where the author declared it
 */
public record SuppressionRequest(
        String code, String reason, List<String> subjects, List<String> environments, Position position) {
    /** Copies the lists. */
    public SuppressionRequest {
        subjects = List.copyOf(subjects);
        environments = List.copyOf(environments);
    }

    /** The subject that declares it, empty when it is meant for every subject. */
    String subject() {
        return subjects.isEmpty() ? "" : subjects.get(0);
    }

    /** Says whether it means a finding, at least in one of the finding's environments. */
    boolean concerns(Diagnostic finding) {
        return code.equals(finding.rule().code())
                && (subjects.isEmpty() || subjects.contains(finding.subject()))
                && (finding.environments().isEmpty()
                        ? environments.isEmpty()
                        : finding.environments().stream().anyMatch(this::holdsIn));
    }

    /** Says whether it holds in an environment. */
    boolean holdsIn(String environment) {
        return environments.isEmpty() || environments.contains(environment);
    }
}
