package io.bastide.emitters.sops;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.Stage;
import io.bastide.compiler.resolve.TenantView;
import io.bastide.dsl.secret.Secret;
import io.bastide.dsl.source.CallSite;
import java.util.ArrayList;
import java.util.List;

/** Collects the findings about the secrets of one view. */
final class SecretFindings {
    private final TenantView view;
    private final List<Diagnostic> all = new ArrayList<>();

    SecretFindings(TenantView view) {
        this.view = view;
    }

    /** Adds a finding about a secret. */
    void onSecret(SopsRule rule, Secret secret, String field, String message, String help) {
        String subject = view.subjectOfSecret(secret.name());
        add(finding(rule, message, help).withSubject(subject).withField(field), secret.declaredAt());
    }

    /** Adds a finding about the environment of the view. */
    void onEnvironment(SopsRule rule, CallSite place, String message, String help) {
        add(
                finding(rule, message, help)
                        .withSubject("environment " + view.environment().name())
                        .withField("recipients"),
                place);
    }

    /** Adds a finding about the cluster of the view. */
    void onCluster(SopsRule rule, String message, String help) {
        add(
                finding(rule, message, help)
                        .withSubject("cluster " + view.cluster().name())
                        .withField("secretDelivery"),
                view.cluster().declaredAt());
    }

    /** All findings, in the order in which they were made. */
    List<Diagnostic> all() {
        return all;
    }

    private void add(Diagnostic finding, CallSite place) {
        all.add(finding.withPosition(view.positions().of(place))
                .withEnvironments(List.of(view.environment().name())));
    }

    private static Diagnostic finding(SopsRule rule, String message, String help) {
        return Diagnostic.of(rule, Stage.EMIT, message).withHelp(help);
    }
}
