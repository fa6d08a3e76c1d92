package io.bastide.compiler.diagnostic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The suppressions that the authors of a platform declared. Immutable.
 *
 * <p>A suppressed finding stays a finding: it gets the author's reason and no longer keeps the output from being
 * written. Of several suppressions of one finding the first one gives the reason. A suppression that is wrong in itself
 * ({@code SUP001} to {@code SUP003}) suppresses nothing.
 */
public final class Suppressions {
    /** What is wrong with the requests themselves. */
    private final List<Diagnostic> flaws;

    private final List<SuppressionRequest> requests;

    /** Those of {@code SUP004}; they come last, because they concern what the others leave behind. */
    private final List<SuppressionRequest> requestsForUnused;

    private Suppressions(
            List<Diagnostic> flaws, List<SuppressionRequest> requests, List<SuppressionRequest> requestsForUnused) {
        this.flaws = List.copyOf(flaws);
        this.requests = List.copyOf(requests);
        this.requestsForUnused = List.copyOf(requestsForUnused);
    }

    /**
     * The suppressions of a platform.
     *
     * @param declared what the authors declared; where two concern one finding, the first one counts
     * @param rules all rules there are
     */
    public static Suppressions of(List<SuppressionRequest> declared, Rules rules) {
        List<Diagnostic> flaws = new ArrayList<>();
        List<SuppressionRequest> requests = new ArrayList<>();
        List<SuppressionRequest> requestsForUnused = new ArrayList<>();
        for (SuppressionRequest request : declared) {
            List<Diagnostic> wrong = flawsOf(request, rules);
            flaws.addAll(wrong);
            if (wrong.isEmpty()) {
                boolean isForUnused = request.code().equals(SuppressionRule.UNUSED.code());
                (isForUnused ? requestsForUnused : requests).add(request);
            }
        }
        return new Suppressions(flaws, requests, requestsForUnused);
    }

    /**
     * Suppresses findings of a build that ran through all stages.
     *
     * @param findings every finding that these suppressions may concern
     * @return the findings, and what is wrong with the suppressions: {@code SUP001} to {@code SUP004}
     */
    public Diagnostics applyTo(Diagnostics findings) {
        List<Diagnostic> unused = unused(requests, findings.all());
        List<Diagnostic> all = suppressed(findings.all(), requests);
        all.addAll(flaws);
        all.addAll(suppressed(unused, requestsForUnused));
        all.addAll(unused(requestsForUnused, unused));
        return Diagnostics.of(all);
    }

    /**
     * Suppresses findings of a build that stopped early. Which suppressions are unused is not known then, so {@code
     * SUP004} is not among the findings.
     *
     * @param findings the findings so far
     * @return the findings, and what is wrong with the suppressions: {@code SUP001} to {@code SUP003}
     */
    public Diagnostics applyToUnfinished(Diagnostics findings) {
        List<Diagnostic> all = suppressed(findings.all(), requests);
        all.addAll(flaws);
        return Diagnostics.of(all);
    }

    private static List<Diagnostic> flawsOf(SuppressionRequest request, Rules rules) {
        List<Diagnostic> flaws = new ArrayList<>();
        String code = request.code();
        Optional<Rule> rule = rules.find(code);
        if (rule.isEmpty()) {
            String help = NearMiss.of(code, rules.codes())
                    .map("write `%s`"::formatted)
                    .orElse("copy the code from the first line of the finding that is meant");
            flaws.add(finding(SuppressionRule.UNKNOWN_CODE, request, "no rule has the code `" + code + "`", help));
        } else if (rule.get().kind() == RuleKind.FIXED) {
            String message = "rule `%s` (%s) cannot be suppressed"
                    .formatted(code, rule.get().slug());
            String help = "remove the suppression and fix the finding";
            flaws.add(finding(SuppressionRule.FIXED_RULE, request, message, help));
        }
        if (request.reason().isBlank()) {
            String message = "suppression of `" + code + "` gives no reason";
            String help = "say why the finding may stay, for example by naming the decision record";
            flaws.add(finding(SuppressionRule.EMPTY_REASON, request, message, help));
        }
        return flaws;
    }

    private static List<Diagnostic> unused(List<SuppressionRequest> requests, List<Diagnostic> findings) {
        return requests.stream()
                .filter(request -> findings.stream().noneMatch(request::concerns))
                .map(request -> {
                    String message = "suppression of `" + request.code() + "` has nothing to suppress";
                    return finding(SuppressionRule.UNUSED, request, message, "remove the suppression");
                })
                .toList();
    }

    private static Diagnostic finding(SuppressionRule rule, SuppressionRequest request, String message, String help) {
        return Diagnostic.of(rule, Stage.CHECK, message)
                .withPosition(request.position())
                .withSubject(request.subject())
                .withField("suppressions")
                .withEnvironments(request.environments())
                .withHelp(help);
    }

    private static List<Diagnostic> suppressed(List<Diagnostic> findings, List<SuppressionRequest> requests) {
        List<Diagnostic> all = new ArrayList<>();
        for (Diagnostic finding : findings) {
            if (finding.isSuppressed() || finding.rule().kind() == RuleKind.FIXED) {
                all.add(finding);
            } else {
                all.addAll(split(
                        finding,
                        requests.stream()
                                .filter(request -> request.concerns(finding))
                                .toList()));
            }
        }
        return all;
    }

    /** One finding for each reason, and one for the environments in which none is given. */
    private static List<Diagnostic> split(Diagnostic finding, List<SuppressionRequest> requests) {
        if (requests.isEmpty()) {
            return List.of(finding);
        }
        if (finding.environments().isEmpty()) {
            return List.of(finding.withSuppression(requests.get(0).reason()));
        }
        Map<Optional<String>, List<String>> environments = new LinkedHashMap<>();
        for (String environment : finding.environments()) {
            Optional<String> reason = requests.stream()
                    .filter(request -> request.holdsIn(environment))
                    .map(SuppressionRequest::reason)
                    .findFirst();
            environments.computeIfAbsent(reason, key -> new ArrayList<>()).add(environment);
        }
        List<Diagnostic> parts = new ArrayList<>();
        environments.forEach((reason, names) -> {
            Diagnostic part = finding.withEnvironments(names);
            parts.add(reason.map(part::withSuppression).orElse(part));
        });
        return parts;
    }
}
