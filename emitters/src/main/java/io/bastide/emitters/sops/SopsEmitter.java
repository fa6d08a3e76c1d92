package io.bastide.emitters.sops;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.emit.Emission;
import io.bastide.compiler.emit.Emitter;
import io.bastide.compiler.resolve.TenantView;
import io.bastide.compiler.tree.Manifest;
import io.bastide.dsl.secret.Recipients;
import io.bastide.dsl.secret.Secret;
import io.bastide.dsl.secret.SecretDelivery.Consumer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Emits the secrets of a tenant in the form that the cluster's consumer reads, without their values.
 *
 * <p>Findings: {@code SOP001} to {@code SOP007}.
 */
public final class SopsEmitter implements Emitter {
    /** For {@link java.util.ServiceLoader}. */
    public SopsEmitter() {}

    @Override
    public String name() {
        return "sops";
    }

    @Override
    public Emission emit(TenantView view) {
        List<Secret> secrets = view.tenant().secrets();
        if (secrets.isEmpty()) {
            return new Emission(List.of(), List.of());
        }
        SecretObjects objects = new SecretObjects(view);
        SecretFindings findings = new SecretFindings(view);
        Optional<Recipients> recipients = PlaceRecipients.of(view.environment(), view.cluster());
        DeliveryCheck delivery = new DeliveryCheck(view, recipients, findings);
        List<Manifest> manifests = new ArrayList<>();
        for (Secret secret : secrets) {
            SecretCheck.check(secret, findings);
            Manifest manifest = objects.of(secret, recipients.orElse(DeliveryCheck.NOBODY));
            delivery.check(manifest);
            manifests.add(manifest);
        }
        List<Diagnostic> found = findings.all();
        if (view.cluster().secretDelivery().consumer() == Consumer.KSOPS) {
            manifests.add(objects.generator(List.copyOf(manifests)));
        }
        return new Emission(manifests, found);
    }
}
