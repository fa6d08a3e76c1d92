package io.bastide.emitters.sops;

import io.bastide.dsl.secret.SecretDelivery;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.metadata.EncryptionRule;

/** The encryption rule of a delivery. */
final class DeliveryRules {
    private DeliveryRules() {}

    /**
     * The rule.
     *
     * @throws SopsException when the pattern is not read alike by Java and RE2
     */
    static EncryptionRule rule(SecretDelivery delivery) throws SopsException {
        return delivery.rule().isSuffix()
                ? EncryptionRule.encryptedSuffix(delivery.rule().text())
                : EncryptionRule.encryptedRegex(delivery.rule().text());
    }
}
