package io.bastide.compiler.diagnostic;

import java.util.List;

/**
 * An author's wish not to be stopped by a lint.
 *
 * @param code the rule's code
 * @param reason why the finding is right to ignore; blank is itself a finding
 * @param subject the subject of the findings that are meant, for example {@code workload shop/frontend}; blank for every
 *     subject
 * @param environments names of the environments in which it holds; empty for all
 * @param position where the author declared it
 */
public record SuppressionRequest(
        String code, String reason, String subject, List<String> environments, Position position) {
    private static final String TENANT = "tenant ";
    private static final String SECRET = "secret ";

    /** Copies the environments. */
    public SuppressionRequest {
        environments = List.copyOf(environments);
    }

    /** Says whether it means a finding, at least in one of the finding's environments. */
    boolean concerns(Diagnostic finding) {
        return code.equals(finding.rule().code())
                && (subject.isBlank() || subject.equals(finding.subject()) || ownsSecret(finding.subject()))
                && (finding.environments().isEmpty()
                        ? environments.isEmpty()
                        : finding.environments().stream().anyMatch(this::holdsIn));
    }

    /** A secret has no suppressions of its own: those of its tenant hold for it. */
    private boolean ownsSecret(String other) {
        return subject.startsWith(TENANT) && other.startsWith(SECRET + subject.substring(TENANT.length()) + "/");
    }

    /** Says whether it holds in an environment. */
    boolean holdsIn(String environment) {
        return environments.isEmpty() || environments.contains(environment);
    }
}
