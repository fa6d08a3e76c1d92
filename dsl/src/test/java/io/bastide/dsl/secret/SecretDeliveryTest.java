package io.bastide.dsl.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretDeliveryTest {
    @Test
    void rollsPodsByTheNamesOfSecretsWithKsopsAlone() {
        assertThat(SecretDelivery.ksops().hasHashSuffix()).isTrue();
        assertThat(SecretDelivery.ksops().withFixedNames().hasHashSuffix()).isFalse();
        assertThat(SecretDelivery.operator().hasHashSuffix()).isFalse();
        assertThat(SecretDelivery.flux().hasHashSuffix()).isFalse();
    }

    @Test
    void changesOneThingAtATime() {
        SecretDelivery delivery = SecretDelivery.ksops()
                .withMacOnlyEncrypted()
                .encrypting(SecretDelivery.Rule.suffix("Data"))
                .withFixedNames();

        assertThat(delivery)
                .isEqualTo(new SecretDelivery(
                        SecretDelivery.Consumer.KSOPS, false, new SecretDelivery.Rule(true, "Data"), true));
    }
}
