package io.bastide.emitters.sops;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.SpecPositions;
import io.bastide.compiler.diagnostic.Stage;
import java.util.ArrayList;
import java.util.List;

/** Collects the findings of sealing one object. No message ever holds a value. */
final class SealFindings {
    private final SopsSealing sealing;
    private final String environment;
    private final SpecPositions positions;
    private final List<Diagnostic> all = new ArrayList<>();

    SealFindings(SopsSealing sealing, String environment, SpecPositions positions) {
        this.sealing = sealing;
        this.environment = environment;
        this.positions = positions;
    }

    /** Adds a finding about the secret as a whole. */
    void onSecret(SopsRule rule, String message, String help) {
        add(rule, message, help, "");
    }

    /** Adds a finding about one value. */
    void onValue(SopsRule rule, String key, String predicate, String help) {
        add(
                rule,
                "value `" + key + "` of secret `" + sealing.secret().name() + "` " + predicate,
                help,
                "values[" + key + "]");
    }

    /** Whether one of the findings keeps the file from being written. */
    boolean hasErrors() {
        return all.stream()
                .anyMatch(finding -> finding.rule().severity() == io.bastide.compiler.diagnostic.Severity.ERROR);
    }

    /** All findings, in the order in which they were made. */
    List<Diagnostic> all() {
        return all;
    }

    private void add(SopsRule rule, String message, String help, String field) {
        Diagnostic finding = Diagnostic.of(rule, Stage.SEAL, message)
                .withHelp(help)
                .withSubject(sealing.subject())
                .withPosition(positions.of(sealing.secret().declaredAt()))
                .withEnvironments(List.of(environment));
        all.add(field.isEmpty() ? finding : finding.withField(field));
    }
}
