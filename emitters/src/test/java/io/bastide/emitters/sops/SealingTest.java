package io.bastide.emitters.sops;

import static io.bastide.emitters.sops.SealedSpec.changedKeys;
import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.seal.SealWishes;
import io.bastide.dsl.secret.KeyPair;
import io.bastide.dsl.secret.Recipients;
import io.bastide.dsl.secret.Secret;
import io.bastide.dsl.secret.SecretDelivery;
import io.bastide.dsl.secret.SecretSource;
import io.bastide.sops.document.MapItem;
import io.bastide.sops.document.MapNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What of an encrypted file stays from build to build. */
class SealingTest {
    private static final Secret DB = Secret.named("db")
            .value("password", SecretSource.variable("DB_PASSWORD"))
            .value("user", SecretSource.variable("DB_USER"));

    private final FakeMachine machine =
            new FakeMachine().set("DB_PASSWORD", "open sesame").set("DB_USER", "ali");
    private final SealedSpec spec = SealedSpec.on(machine);

    @Test
    void encryptsEveryValueAndNothingElse() {
        spec.build(DB);

        assertThat(spec.findings()).isEmpty();
        assertThat(spec.file())
                .startsWith("""
                        apiVersion: v1
                        kind: Secret
                        metadata:
                            labels:
                                app.kubernetes.io/managed-by: bastide
                                app.kubernetes.io/part-of: shop
                            name: db
                            namespace: shop
                        stringData:
                            password: ENC[AES256_GCM,data:""")
                .doesNotContain("open sesame", "ali\n")
                .contains("lastmodified: \"2026-03-01T10:00:00Z\"\n");
        assertThat(spec.value("password")).isEqualTo("open sesame");
        assertThat(spec.value("user")).isEqualTo("ali");
    }

    @Test
    void keepsTheBytesWhenNothingChanged() {
        String first = spec.build(DB).file();

        machine.wait(Duration.ofDays(1));
        spec.build(DB);

        assertThat(spec.file()).isEqualTo(first);
        assertThat(spec.findings()).isEmpty();
    }

    @Test
    void keepsTheBytesWithoutAnIdentity() {
        String first = spec.build(DB).file();

        machine.unset("SOPS_AGE_KEY").set("DB_USER", "nobody sees that this changed");
        spec.build(DB);

        assertThat(spec.file()).isEqualTo(first);
        assertThat(spec.findings())
                .containsExactly(
                        "SOP014 `1` secret was kept without looking into it: no identity of its recipients is at"
                                + " hand");
    }

    @Test
    void tellsOnceHowManySecretsWereKeptUnseenAndWhere() {
        Secret other = Secret.named("cache").value("password", SecretSource.password(24));
        spec.in("staging", "prod", "dev").build(DB, other);

        machine.unset("SOPS_AGE_KEY");
        spec.build(DB, other);

        assertThat(spec.findings())
                .containsExactly(
                        "SOP014 `2` secrets were kept without looking into them: no identity of their recipients"
                                + " is at hand");
        assertThat(spec.diagnostics().get(0).environments()).containsExactly("dev", "prod", "staging");
    }

    @Test
    void changesTheCiphertextOfAChangedValueAlone() {
        String first = spec.build(DB).file();

        machine.set("DB_USER", "hassan").wait(Duration.ofDays(1));
        spec.build(DB);

        assertThat(changedKeys(first, spec.file())).containsExactly("user", "lastmodified", "mac");
        assertThat(spec.value("user")).isEqualTo("hassan");
    }

    @Test
    void addsTheCiphertextOfAnAddedKey() {
        String first = spec.build(DB).file();

        machine.wait(Duration.ofDays(1));
        spec.build(DB.value("salt", SecretSource.password(24)));

        String without = spec.file().replaceFirst("    salt: .*\n", "");
        assertThat(changedKeys(first, without)).containsExactly("lastmodified", "mac");
        assertThat(spec.value("salt")).hasSize(24);
    }

    @Test
    void dropsARemovedKey() {
        String first = spec.build(DB).file();

        machine.wait(Duration.ofDays(1));
        spec.build(Secret.named("db").value("password", SecretSource.variable("DB_PASSWORD")));

        String shorter = first.replaceFirst("    user: .*\n", "");
        assertThat(changedKeys(shorter, spec.file())).containsExactly("lastmodified", "mac");
    }

    @Test
    void wrapsTheDataKeyForAnAddedRecipientAndLeavesTheRest() {
        String first = spec.build(DB).file();

        machine.wait(Duration.ofDays(1));
        spec.to(Recipients.age(Holder.ANN.recipient(), Holder.BEN.recipient())).build(DB);

        String second = spec.file();
        assertThat(second)
                .contains(Holder.BEN.recipient())
                .hasLineCount((int) first.lines().count() + 9);
        assertThat(second.lines().toList()).containsAll(first.lines().toList());
        assertThat(spec.value("user", Holder.BEN)).isEqualTo("ali");
    }

    @Test
    void takesAFreshDataKeyWhenARecipientIsRemoved() {
        String first = spec.to(Recipients.age(Holder.ANN.recipient(), Holder.BEN.recipient()))
                .build(DB)
                .file();

        machine.wait(Duration.ofDays(1));
        spec.to(Recipients.age(Holder.ANN.recipient())).build(DB);

        assertThat(spec.file()).doesNotContain(Holder.BEN.recipient());
        assertThat(ciphertexts(spec.file()))
                .doesNotContainAnyElementsOf(ciphertexts(first))
                .hasSize(3);
        assertThat(spec.value("password")).isEqualTo("open sesame");
    }

    @Test
    void wrapsTheDataKeyAnewWhenARecipientIsReplaced() {
        spec.build(DB);

        spec.to(Recipients.age(Holder.BEN.recipient())).build(DB);

        assertThat(spec.findings()).isEmpty();
        assertThat(spec.value("user", Holder.BEN)).isEqualTo("ali");
    }

    @Test
    void keepsAFileThatSomebodyCommented() {
        String byHand = "# ask Ali\n" + spec.build(DB).file();

        spec.write(byHand).build(DB);

        assertThat(spec.findings()).isEmpty();
        assertThat(spec.file()).isEqualTo(byHand);
    }

    @Test
    void keepsAFileThatSomebodySortedWithSops() {
        spec.build(DB).edit(document -> {
            List<MapItem> backwards = new ArrayList<>(document.items());
            Collections.reverse(backwards);
            return new MapNode(backwards);
        });
        String byHand = spec.file();

        spec.build(DB);

        assertThat(spec.findings()).isEmpty();
        assertThat(spec.file()).isEqualTo(byHand).startsWith("type: Opaque\n");
    }

    @Test
    void writesItsOwnOrderAgainWhenAValueChanged() {
        spec.build(DB).edit(document -> {
            List<MapItem> backwards = new ArrayList<>(document.items());
            Collections.reverse(backwards);
            return new MapNode(backwards);
        });

        machine.set("DB_USER", "hassan");
        spec.build(DB);

        assertThat(spec.file()).startsWith("apiVersion: v1\n");
        assertThat(spec.value("user")).isEqualTo("hassan");
    }

    @Test
    void encryptsAfreshWithoutAnIdentityWhenThatIsAskedFor() {
        String first = spec.build(DB).file();

        machine.unset("SOPS_AGE_KEY").set("DB_USER", "hassan");
        spec.reseal(DB);

        assertThat(spec.findings()).isEmpty();
        assertThat(ciphertexts(spec.file())).doesNotContainAnyElementsOf(ciphertexts(first));
        assertThat(spec.value("user")).isEqualTo("hassan");
    }

    @Test
    void doesNotEncryptAfreshWhatCanBeOpened() {
        String first = spec.build(DB).file();

        spec.reseal(DB);

        assertThat(spec.file()).isEqualTo(first);
    }

    @Test
    void keepsGeneratedValuesWhenTheDeliveryChanges() {
        Secret generated = Secret.named("db")
                .value("password", SecretSource.password(24))
                .value("seed", SecretSource.binaryFile("seed"));
        machine.put("seed", new byte[] {0, 1, 2});
        String password = spec.build(generated).value("password");

        machine.remove("seed");
        spec.by(SecretDelivery.operator()).build(generated);

        assertThat(spec.findings()).isEmpty();
        assertThat(spec.file()).contains("kind: SopsSecret\n");
        assertThat(spec.value("password")).isEqualTo(password);
        assertThat(spec.value("seed")).isEqualTo("AAEC");
    }

    @Test
    void makesAPasswordAnewWhenThatIsAskedFor() {
        Secret generated = DB.value("salt", SecretSource.password(24)).value("token", SecretSource.password(24));
        String first = spec.build(generated).file();

        machine.wait(Duration.ofDays(1));
        spec.regenerate("shop/db/salt", generated);

        assertThat(spec.findings()).isEmpty();
        assertThat(changedKeys(first, spec.file())).containsExactly("salt", "lastmodified", "mac");
    }

    @Test
    void makesAllGeneratedValuesOfASecretAnewWhenThatIsAskedFor() {
        Secret generated = DB.value("salt", SecretSource.password(24)).value("token", SecretSource.password(24));
        String first = spec.build(generated).file();

        machine.wait(Duration.ofDays(1));
        spec.regenerate("shop/db", generated);

        assertThat(changedKeys(first, spec.file())).containsExactly("salt", "token", "lastmodified", "mac");
    }

    @Test
    void makesBothHalvesOfAPairAnewWhenOneIsAskedFor() {
        KeyPair pair = KeyPair.selfSigned(365, "db.shop.svc");
        Secret tls = Secret.tls("tls", pair.certificate(), pair.privateKey());
        String first = spec.build(tls).file();

        machine.wait(Duration.ofDays(1));
        spec.regenerate("shop/tls/tls.crt", tls);

        assertThat(spec.findings()).isEmpty();
        assertThat(changedKeys(first, spec.file())).containsExactly("tls.crt", "tls.key", "lastmodified", "mac");
    }

    @Test
    void meetsAWishForEachHalfOfAPair() {
        KeyPair pair = KeyPair.selfSigned(365, "db.shop.svc");
        Secret tls = Secret.tls("tls", pair.certificate(), pair.privateKey());
        spec.build(tls);

        spec.build(new SealWishes(false, Set.of("shop/tls/tls.crt", "shop/tls/tls.key")), tls);

        assertThat(spec.findings()).isEmpty();
    }

    @Test
    void meetsAWishForAValueThatIsMadeForTheFirstTime() {
        spec.regenerate("shop/db", Secret.named("db").value("salt", SecretSource.password(24)));

        assertThat(spec.findings()).isEmpty();
    }

    private static Set<String> ciphertexts(String file) {
        return Pattern.compile("ENC\\[[^]]*]")
                .matcher(file)
                .results()
                .map(each -> each.group())
                .collect(Collectors.toSet());
    }
}
