package io.bastide.emitters.sops;

import io.bastide.compiler.tree.Sealing;
import io.bastide.dsl.secret.Recipients;
import io.bastide.dsl.secret.Secret;
import io.bastide.dsl.secret.SecretDelivery;
import java.util.List;

/**
 * How one secret is encrypted in one place.
 *
 * @param tenant name of the tenant
 * @param subject how findings and people name the secret
 * @param secret the secret
 * @param values its values and where they stand
 * @param recipients who can open it there
 * @param delivery how the cluster gets it
 */
record SopsSealing(
        String tenant,
        String subject,
        Secret secret,
        List<SealedValue> values,
        Recipients recipients,
        SecretDelivery delivery)
        implements Sealing {
    /** End of the names of files that are encrypted, which {@code .sops.yaml} matches. */
    static final String FILE_END = ".sops.yaml";

    SopsSealing {
        values = List.copyOf(values);
    }

    @Override
    public String sealer() {
        return SopsSealer.NAME;
    }

    @Override
    public String fileName() {
        return secret.name() + FILE_END;
    }

    @Override
    public boolean isGenerated() {
        return delivery.consumer() == SecretDelivery.Consumer.KSOPS;
    }
}
