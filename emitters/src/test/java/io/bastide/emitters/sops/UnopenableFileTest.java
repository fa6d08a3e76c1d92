package io.bastide.emitters.sops;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.dsl.secret.Recipient;
import io.bastide.dsl.secret.Recipients;
import io.bastide.dsl.secret.Secret;
import io.bastide.dsl.secret.SecretDelivery;
import io.bastide.dsl.secret.SecretSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Earlier files that nobody here can open: closed ones and broken ones. */
class UnopenableFileTest {
    private static final Secret DB = Secret.named("db")
            .value("password", SecretSource.variable("DB_PASSWORD"))
            .value("user", SecretSource.variable("DB_USER"));

    private static final String NOBODY = ", and no identity of its recipients is at hand";

    private final FakeMachine machine =
            new FakeMachine().set("DB_PASSWORD", "open sesame").set("DB_USER", "ali");
    private final SealedSpec spec = SealedSpec.on(machine);
    private String first = "";

    @BeforeEach
    void buildOnce() {
        first = spec.build(DB).file();
    }

    @Test
    void refusesAnAddedKeyWithoutAnIdentity() {
        machine.unset("SOPS_AGE_KEY");

        spec.build(DB.value("salt", SecretSource.password(24)));

        assertRefused("`/stringData/salt`, which is new");
    }

    @Test
    void refusesARemovedKeyWithoutAnIdentity() {
        machine.unset("SOPS_AGE_KEY");

        spec.build(Secret.named("db").value("user", SecretSource.variable("DB_USER")));

        assertRefused("`/stringData/password`, which is declared no more");
    }

    @Test
    void refusesAnAddedRecipientWithoutAnIdentity() {
        machine.unset("SOPS_AGE_KEY");

        spec.to(Recipients.age(Holder.ANN.recipient(), Holder.BEN.recipient())).build(DB);

        assertRefused("who can open it");
    }

    @Test
    void refusesAnotherRuleWithoutAnIdentity() {
        machine.unset("SOPS_AGE_KEY");

        spec.by(SecretDelivery.flux().encrypting(SecretDelivery.Rule.suffix("ata")))
                .build(DB);

        assertRefused("its encryption rule");
    }

    @Test
    void refusesAnotherChecksumWithoutAnIdentity() {
        machine.unset("SOPS_AGE_KEY");

        spec.by(SecretDelivery.flux().withMacOnlyEncrypted()).build(DB);

        assertRefused("its encryption rule");
    }

    @Test
    void refusesAnotherTextInClearWithoutAnIdentity() {
        machine.unset("SOPS_AGE_KEY");
        first = first.replace("name: db\n", "name: da\n");

        spec.write(first).build(DB);

        assertRefused("`/metadata/name`");
    }

    @Test
    void treatsAnotherHoldersIdentityAsNone() {
        machine.set("SOPS_AGE_KEY", Holder.BEN.identity());

        spec.build(DB);

        assertThat(spec.findings()).singleElement().asString().startsWith("SOP014 `1` secret was kept");
        assertThat(spec.file()).isEqualTo(first);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a changed ciphertext   | (user: ENC.AES256_GCM,data:)..   | $1AA             | an encrypted value does not authenticate
            a changed name         | name: db                         | name: da         | the checksum does not fit
            a value in clear       | user: ENC.*                      | user: bob        | stands in clear
            no checksum            | (?m)^    mac: .*\\n              |                  | the file has no checksum
            no metadata            | (?ms)^sops:.*                    |                  | not encrypted
            no YAML                | apiVersion: v1                   | apiVersion: [v1  | line
            """)
    void neitherUsesNorOverwritesADamagedFile(String name, String pattern, String replacement, String why) {
        String damaged = first.replaceFirst(pattern, replacement == null ? "" : replacement);
        assertThat(damaged).isNotEqualTo(first);

        spec.write(damaged).build(DB);

        assertThat(spec.findings())
                .singleElement()
                .asString()
                .startsWith("SOP012 `overlays/prod/eu/shop/db.sops.yaml` of secret `db` cannot be used: ")
                .contains(why)
                .doesNotContain("open sesame", "bob");
        assertThat(spec.file()).isEqualTo(damaged);
    }

    @Test
    void doesNotOverwriteADamagedFileWhenEncryptingAfreshEither() {
        String damaged = first.replace("name: db\n", "name: da\n");

        spec.write(damaged).reseal(DB);

        assertThat(spec.findings()).singleElement().asString().startsWith("SOP012 ");
        assertThat(spec.file()).isEqualTo(damaged);
    }

    @Test
    void blamesTheRecipientWhenOnlyTheAddedOneCannotBeServed() {
        spec.to(Recipients.of(
                        Recipient.age(Holder.ANN.recipient()),
                        Recipient.of("kms", "arn:aws:kms:eu-west-1:111122223333:key/abc")))
                .build(DB);

        assertThat(spec.findings())
                .singleElement()
                .asString()
                .startsWith("SOP002 secret `db` cannot be encrypted: ")
                .contains("kms");
        assertThat(spec.file()).isEqualTo(first);
    }

    private void assertRefused(String difference) {
        assertThat(spec.findings())
                .containsExactly("SOP011 secret `db` differs from `overlays/prod/eu/shop/db.sops.yaml` in " + difference
                        + NOBODY);
        assertThat(spec.file()).isEqualTo(first);
    }
}
