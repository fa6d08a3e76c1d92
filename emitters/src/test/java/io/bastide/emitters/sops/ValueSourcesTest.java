package io.bastide.emitters.sops;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.dsl.secret.Alphabet;
import io.bastide.dsl.secret.KeyPair;
import io.bastide.dsl.secret.Recipients;
import io.bastide.dsl.secret.Secret;
import io.bastide.dsl.secret.SecretSource;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Where values come from, and what happens when they cannot be had. */
class ValueSourcesTest {
    private final FakeMachine machine = new FakeMachine();
    private final SealedSpec spec = SealedSpec.on(machine);

    @Test
    void takesAVariable() {
        machine.set("TOKEN", "größer \n than $life");

        spec.build(secret(SecretSource.variable("TOKEN")));

        assertThat(spec.findings()).isEmpty();
        assertThat(spec.value("token")).isEqualTo("größer \n than $life");
    }

    @Test
    void refusesAVariableThatWasNeverSet() {
        spec.build(secret(SecretSource.variable("TOKEN")));

        assertThat(spec.findings())
                .containsExactly(
                        "SOP008 value `token` of secret `db` is nowhere to be had: variable `TOKEN` is not set, and"
                                + " no earlier build has left a value");
    }

    @Test
    void keepsTheEarlierValueOfAVariableThatIsNotSetNow() {
        machine.set("TOKEN", "one");
        String first = spec.build(secret(SecretSource.variable("TOKEN"))).file();

        machine.unset("TOKEN");
        spec.build(secret(SecretSource.variable("TOKEN")));

        assertThat(spec.findings()).isEmpty();
        assertThat(spec.file()).isEqualTo(first);
    }

    @Test
    void letsAnotherSourceStandInForAVariableAndWarns() {
        spec.build(secret(SecretSource.variable("TOKEN").or(SecretSource.password(30))));

        assertThat(spec.findings())
                .containsExactly(
                        "SOP015 value `token` of secret `db` comes from another source, because variable `TOKEN` is"
                                + " not set");
        assertThat(spec.value("token")).matches("[A-Za-z0-9]{30}");
    }

    @Test
    void keepsAStandInWithoutAWarning() {
        Secret secret = secret(SecretSource.variable("TOKEN").or(SecretSource.password(30)));
        String first = spec.build(secret).file();

        spec.build(secret);

        assertThat(spec.findings()).isEmpty();
        assertThat(spec.file()).isEqualTo(first);
    }

    @Test
    void replacesAStandInByTheVariable() {
        Secret secret = secret(SecretSource.variable("TOKEN").or(SecretSource.password(30)));
        spec.build(secret);

        machine.set("TOKEN", "one");
        spec.build(secret);

        assertThat(spec.findings()).isEmpty();
        assertThat(spec.value("token")).isEqualTo("one");
    }

    @Test
    void makesAStandInAnewWhenThatIsAskedFor() {
        Secret secret = secret(SecretSource.variable("TOKEN").or(SecretSource.password(30)));
        String first = spec.build(secret).value("token");

        spec.regenerate("shop/db/token", secret);

        assertThat(spec.findings()).singleElement().asString().startsWith("SOP015 ");
        assertThat(spec.value("token")).isNotEqualTo(first).hasSize(30);
    }

    @Test
    void keepsAVariablesValueWhenItIsAskedToMakeItAnew() {
        machine.set("TOKEN", "one");
        Secret secret = secret(SecretSource.variable("TOKEN"));
        spec.build(secret);

        machine.unset("TOKEN");
        spec.regenerate("shop/db/token", secret);

        assertThat(spec.findings())
                .containsExactly("SOP019 `--regenerate shop/db/token` names no generated value of this build");
        assertThat(spec.value("token")).isEqualTo("one");
    }

    @Test
    void letsAGeneratedPairStandInForTwoVariables() {
        KeyPair pair = KeyPair.selfSigned(30, "db.shop.svc");
        Secret tls = Secret.tls(
                "tls",
                SecretSource.variable("CERTIFICATE").or(pair.certificate()),
                SecretSource.variable("KEY").or(pair.privateKey()));

        spec.build(tls);

        assertThat(spec.findings())
                .hasSize(2)
                .allSatisfy(finding -> assertThat(finding).startsWith("SOP015 "));
        assertThat(spec.value("tls.crt")).startsWith("-----BEGIN CERTIFICATE-----\n");
        assertThat(spec.value("tls.key")).startsWith("-----BEGIN PRIVATE KEY-----\n");
    }

    @Test
    void takesATextFileWithItsLastLineBreak() {
        machine.put("conf/token.txt", "one\ntwo\n");

        spec.build(secret(SecretSource.file("conf/token.txt")));

        assertThat(spec.value("token")).isEqualTo("one\ntwo\n");
        assertThat(spec.file()).contains("\nstringData:\n    token: ENC[");
    }

    @Test
    void keepsTheEarlierValueOfAFileThatIsNotThereNow() {
        machine.put("token.txt", "one");
        String first = spec.build(secret(SecretSource.file("token.txt"))).file();

        machine.remove("token.txt");
        spec.build(secret(SecretSource.file("token.txt")));

        assertThat(spec.findings()).isEmpty();
        assertThat(spec.file()).isEqualTo(first);
    }

    @Test
    void refusesAFileThatWasNeverThere() {
        spec.build(secret(SecretSource.file("token.txt")));

        assertThat(spec.findings())
                .containsExactly(
                        "SOP008 value `token` of secret `db` is nowhere to be had: there is no file `token.txt`,"
                                + " and no earlier build has left a value");
    }

    @Test
    void doesNotFallBackToTheEarlierValueOfAFileThatCannotBeRead() {
        machine.put("token.txt", "one");
        spec.build(secret(SecretSource.file("token.txt")));

        machine.breakFile("token.txt");
        spec.build(secret(SecretSource.file("token.txt")));

        assertThat(spec.findings())
                .containsExactly(
                        "SOP009 value `token` of secret `db` comes from file `token.txt`, which cannot be read");
    }

    @Test
    void storesAFileOfAnyBytesInBase64() {
        byte[] bytes = {0, (byte) 0xff, 'a', (byte) 0x80};
        machine.put("store.p12", bytes);

        spec.build(secret(SecretSource.binaryFile("store.p12")));

        assertThat(spec.findings()).isEmpty();
        assertThat(spec.file()).contains("\ndata:\n    token: ENC[").doesNotContain("\nstringData:");
        assertThat(Base64.getDecoder().decode(spec.value("token"))).isEqualTo(bytes);
    }

    @Test
    void keepsTheEarlierBytesOfAFileThatIsNotThereNow() {
        machine.put("store.p12", new byte[] {0, 1});
        String first = spec.build(secret(SecretSource.binaryFile("store.p12"))).file();

        machine.remove("store.p12");
        spec.build(secret(SecretSource.binaryFile("store.p12")));

        assertThat(spec.findings()).isEmpty();
        assertThat(spec.file()).isEqualTo(first);
    }

    @Test
    void takesAValueOutOfAnotherSopsFile() {
        machine.put("legacy.yaml", legacy(Holder.ANN));

        spec.build(secret(SecretSource.sops("legacy.yaml", "stringData", "token")));

        assertThat(spec.findings()).isEmpty();
        assertThat(spec.value("token")).isEqualTo("from before");
    }

    @Test
    void keepsTheEarlierValueOfASopsFileThatIsClosedNow() {
        machine.put("legacy.yaml", legacy(Holder.ANN));
        String first = spec.build(secret(SecretSource.sops("legacy.yaml", "stringData", "token")))
                .file();

        machine.put("legacy.yaml", legacy(Holder.BEN));
        spec.build(secret(SecretSource.sops("legacy.yaml", "stringData", "token")));

        assertThat(spec.findings()).isEmpty();
        assertThat(spec.file()).isEqualTo(first);
    }

    @Test
    void refusesASopsFileThatNobodyHereCanOpen() {
        machine.put("legacy.yaml", legacy(Holder.BEN));

        spec.build(secret(SecretSource.sops("legacy.yaml", "stringData", "token")));

        assertThat(spec.findings())
                .singleElement()
                .asString()
                .startsWith("SOP009 value `token` of secret `db` comes from `legacy.yaml`, which cannot be opened: ");
    }

    @Test
    void refusesAPlaceOfASopsFileWhereNothingStands() {
        machine.put("legacy.yaml", legacy(Holder.ANN));

        spec.build(secret(SecretSource.sops("legacy.yaml", "stringData", "tokens")));

        assertThat(spec.findings())
                .containsExactly(
                        "SOP009 value `token` of secret `db` comes from `legacy.yaml`, which has no `stringData.tokens`");
    }

    @Test
    void refusesAPlaceOfASopsFileWhereMoreThanAValueStands() {
        machine.put("legacy.yaml", legacy(Holder.ANN));

        spec.build(secret(SecretSource.sops("legacy.yaml", "stringData")));

        assertThat(spec.findings())
                .containsExactly(
                        "SOP009 value `token` of secret `db` comes from `legacy.yaml`, where `stringData` is no value");
    }

    @Test
    void refusesAFileThatSopsDidNotWrite() {
        machine.put("legacy.yaml", "token: in clear\n");

        spec.build(secret(SecretSource.sops("legacy.yaml", "token")));

        assertThat(spec.findings())
                .singleElement()
                .asString()
                .startsWith("SOP009 ")
                .doesNotContain("in clear");
    }

    @Test
    void makesAPasswordOfItsAlphabetOnce() {
        Secret secret = secret(SecretSource.password(64, Alphabet.HEXADECIMAL));
        String first = spec.build(secret).file();

        spec.build(secret);

        assertThat(spec.file()).isEqualTo(first);
        assertThat(spec.value("token")).matches("[0-9a-f]{64}");
    }

    @Test
    void keepsAPasswordWhoseDeclarationChangesAndWarns() {
        String first = spec.build(secret(SecretSource.password(24))).file();

        spec.build(secret(SecretSource.password(32)));

        assertThat(spec.findings())
                .containsExactly("SOP016 value `token` of secret `db` is kept, although another length or alphabet is"
                        + " declared now");
        assertThat(spec.file()).isEqualTo(first);
    }

    @Test
    void keepsAValueThatIsGeneratedFromNowOn() {
        machine.set("TOKEN", "abcdefghijklmnopqrstuvwx");
        spec.build(secret(SecretSource.variable("TOKEN")));

        spec.build(secret(SecretSource.password(24)));

        assertThat(spec.value("token")).isEqualTo("abcdefghijklmnopqrstuvwx");
    }

    @Test
    void givesEachSecretAPasswordOfItsOwn() {
        spec.build(
                Secret.named("one").value("token", SecretSource.password(24)),
                Secret.named("two").value("token", SecretSource.password(24)));

        assertThat(SealedSpec.values(spec.file("one"), Holder.ANN).get("token"))
                .isNotEqualTo(SealedSpec.values(spec.file("two"), Holder.ANN).get("token"));
    }

    private static Secret secret(SecretSource source) {
        return Secret.named("db").value("token", source);
    }

    /** A file that somebody encrypted earlier. */
    private static String legacy(Holder holder) {
        return SealedSpec.on(new FakeMachine().set("TOKEN", "from before"))
                .to(Recipients.age(holder.recipient()))
                .build(secret(SecretSource.variable("TOKEN")))
                .file();
    }
}
