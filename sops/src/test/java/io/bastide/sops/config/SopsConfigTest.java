package io.bastide.sops.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import io.bastide.sops.key.KeyEntry;
import io.bastide.sops.key.KeyGroup;
import io.bastide.sops.metadata.EncryptionRule;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SopsConfigTest {
    private static final String ADA = "age1ptc4dcvuz2u2f0uup52l7qheev850myuckmf8qr02gz5l5pjcs8s5cvw0j";
    private static final String BOB = "age1qxjgp7e8w0rz00pmndn6csm7jvyaadae95et8uvqr9tv05fukurqp84qxf";
    private static final String EVE = "age1u8jzxlhjwhylsmpvjmq3gy25dux2wuycgl3f9tcnwv9g3x6cj44qv67swu";

    @Test
    void firstRuleThatMatchesCounts() throws SopsException {
        SopsConfig config = read("""
                creation_rules:
                  - path_regex: prod/.*\\.yaml$
                    age: %s
                  - path_regex: \\.yaml$
                    age: %s
                  - age: %s
                """.formatted(ADA, BOB, EVE));

        assertThat(recipients(config.match("a/prod/b.yaml"))).containsExactly(ADA);
        assertThat(recipients(config.match("prod.yaml"))).containsExactly(BOB);
        assertThat(recipients(config.match("prod/b.json"))).containsExactly(EVE);
    }

    @Test
    void saysWhenNoRuleMatches() throws SopsException {
        SopsConfig config = read("creation_rules:\n  - path_regex: ^prod/\n    age: " + ADA);

        assertThatThrownBy(() -> config.match("dev/a.yaml"))
                .isInstanceOfSatisfying(
                        SopsException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(SopsFault.NO_CREATION_RULE))
                .hasMessageContaining("dev/a.yaml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing\n", "destination_rules: []\n", "creation_rules:\n"})
    void hasNoRulesWhenNoneAreWritten(String text) throws SopsException {
        assertThat(read(text).rules()).isEmpty();
    }

    @Test
    void readsCommaLists() throws SopsException {
        assertThat(recipients(single("age: '%s, %s,'".formatted(ADA, BOB)))).containsExactly(ADA, BOB);
    }

    @Test
    void readsYamlLists() throws SopsException {
        assertThat(recipients(single("age: [%s, %s]".formatted(ADA, BOB)))).containsExactly(ADA, BOB);
    }

    @Test
    void readsFoldedCommaLists() throws SopsException {
        assertThat(recipients(single("age: >-\n      %s,\n      %s".formatted(ADA, BOB))))
                .containsExactly(ADA, BOB);
    }

    @Test
    void readsAllKindsOfFlatLists() throws SopsException {
        CreationRule rule = single("""
                pgp: 85D7 7543,FBC7
                    kms: arn:aws:kms:eu-west-1:1:key/a+arn:aws:iam::1:role/b
                    aws_profile: team
                    gcp_kms: projects/p/locations/l/keyRings/r/cryptoKeys/k
                    azure_keyvault: https://v.vault.azure.net/keys/k/0a
                    hc_vault_transit_uri: https://vault:8200/v1/sops/keys/first
                    hckms: [eu-west-1:0b]""");

        assertThat(entries(rule))
                .extracting(KeyEntry::kind)
                .containsExactly("pgp", "pgp", "kms", "gcp_kms", "hckms", "azure_kv", "hc_vault");
        assertThat(entry(rule, 0).text("fp")).contains("85D77543");
        assertThat(entry(rule, 2).text("arn")).contains("arn:aws:kms:eu-west-1:1:key/a");
        assertThat(entry(rule, 2).text("role")).contains("arn:aws:iam::1:role/b");
        assertThat(entry(rule, 2).text("aws_profile")).contains("team");
        assertThat(entry(rule, 3).text("resource_id")).contains("projects/p/locations/l/keyRings/r/cryptoKeys/k");
        assertThat(entry(rule, 4).text("key_id")).contains("eu-west-1:0b");
        assertThat(entry(rule, 5).text("vault_url")).contains("https://v.vault.azure.net");
        assertThat(entry(rule, 5).text("name")).contains("k");
        assertThat(entry(rule, 5).text("version")).contains("0a");
        assertThat(entry(rule, 6).text("vault_address")).contains("https://vault:8200");
        assertThat(entry(rule, 6).text("engine_path")).contains("sops");
        assertThat(entry(rule, 6).text("key_name")).contains("first");
    }

    @Test
    void groupsOverrideFlatLists() throws SopsException {
        CreationRule rule = single("""
                age: %s
                    shamir_threshold: 2
                    key_groups:
                      - age: [%s]
                      - age: [%s]
                        kms:
                          - arn: arn:x
                            role: r
                            context: {app: shop}
                            aws_profile: p
                        azure_keyvault: [{vaultUrl: 'https://v', key: k, version: '1'}]""".formatted(EVE, ADA, BOB));

        assertThat(rule.recipients().groups()).hasSize(2);
        assertThat(rule.recipients().threshold()).isEqualTo(2);
        assertThat(recipients(rule)).containsExactly(ADA, BOB);
        assertThat(entry(rule, 2).text("aws_profile")).contains("p");
        assertThat(entry(rule, 2).fields().get("context")).isPresent();
        assertThat(entry(rule, 3).text("vault_url")).contains("https://v");
    }

    @Test
    void mergedGroupsLoseDuplicates() throws SopsException {
        CreationRule rule = single("""
                key_groups:
                      - merge:
                          - age: [%1$s, %2$s]
                          - merge: [{age: [%2$s]}]
                        age: [%1$s, %3$s]""".formatted(ADA, BOB, EVE));

        assertThat(rule.recipients().groups()).hasSize(1);
        assertThat(recipients(rule)).containsExactly(ADA, BOB, EVE);
    }

    @Test
    void followsAnchorsAndMergeKeys() throws SopsException {
        SopsConfig config = read("""
                keys:
                  - &ada %s
                  - &team {age: [*ada], pgp: [FP]}
                creation_rules:
                  - key_groups:
                      - <<: *team
                        pgp: [OTHER]
                """.formatted(ADA));

        assertThat(entries(config.match("x"))).hasSize(2);
        assertThat(entry(config.match("x"), 1).text("fp")).contains("OTHER");
    }

    @Test
    void readsRuleFields() throws SopsException {
        CreationRule rule = single("mac_only_encrypted: true\n    encrypted_regex: ^(data|stringData)$");

        assertThat(rule.selection()).isEqualTo(EncryptionRule.encryptedRegex("^(data|stringData)$"));
        assertThat(rule.isMacOnlyEncrypted()).isTrue();
    }

    @Test
    void readsNumbersAndBooleansAsSopsDoes() throws SopsException {
        CreationRule rule = single("mac_only_encrypted: yes\n    shamir_threshold: 0x2");

        assertThat(rule.isMacOnlyEncrypted()).isTrue();
        assertThat(rule.recipients().threshold()).isEqualTo(2);
    }

    @Test
    void refusesSeveralRuleFields() {
        assertFault("encrypted_regex: a\n    unencrypted_suffix: b", SopsFault.SEVERAL_RULES, "line 2: ");
    }

    @Test
    void encryptsAllButTheDefaultSuffixWhenNoRuleIsStated() throws SopsException {
        assertThat(single("age: " + ADA).selection()).isEqualTo(EncryptionRule.NONE);
        assertThat(single("encrypted_regex: ''").selection()).isEqualTo(EncryptionRule.NONE);
    }

    @Test
    void refusesRulesThatWouldBeVoid() {
        assertFault("encrypted_regex: (?!a)", SopsFault.UNSAFE_PATTERN, "line 2: ");
    }

    @Test
    void readsTheIndentOfYaml() throws SopsException {
        assertThat(read("stores: {yaml: {indent: 2}}").yamlIndent()).isEqualTo(2);
        assertThat(read("stores: {json: {indent: 2}}").yamlIndent()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "age: {a: b}",
                "pgp: 12345678",
                "age: [[a]]",
                "key_groups: {age: []}",
                "key_groups: [{age: x}]",
                "shamir_threshold: two",
                "shamir_threshold: '2'",
                "mac_only_encrypted: perhaps",
                "mac_only_encrypted: 'true'",
                "azure_keyvault: nowhere",
                "hc_vault_transit_uri: nowhere",
                "path_regex: [a]",
                "pgp: a\n    pgp: b"
            })
    void refusesOtherTypes(String field) {
        assertFault(field, SopsFault.MALFORMED_CONFIG, "line ");
    }

    @Test
    void refusesWhatIsNoYaml() {
        assertThatThrownBy(() -> read("a: b\nc: [AGE-SECRET-KEY-1QQ\n"))
                .isInstanceOfSatisfying(
                        SopsException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(SopsFault.MALFORMED_CONFIG))
                .hasMessageContaining("line 3: this is no YAML")
                .hasStackTraceContaining("line 3")
                .satisfies(refused -> assertThat(refused.getCause()).isNull());
    }

    @Test
    void namesTheLineOfAMalformedRecipient() {
        assertFault("path_regex: a\n    age: age1broken", SopsFault.MALFORMED_RECIPIENT, "line 3: ");
    }

    @Test
    void refusesBombs() {
        String deep = "a: " + "[".repeat(100_000);
        String loop = "creation_rules:\n  - key_groups: [&g {merge: [*g]}]\n";
        String spread = "creation_rules:\n  - &r\n    <<: *r\n";
        StringBuilder wide = new StringBuilder("a0: &a0 {age: [" + ADA + "]}\n");
        for (int level = 1; level < 15; level++) {
            String lower = "*a" + (level - 1);
            wide.append("a%d: &a%d {merge: [%s]}%n"
                    .formatted(level, level, String.join(", ", List.of(lower, lower, lower, lower))));
        }
        wide.append("creation_rules:\n  - key_groups: [*a14]\n");

        assertThatThrownBy(() -> read(deep)).isInstanceOf(SopsException.class);
        assertThatThrownBy(() -> read(loop)).isInstanceOf(SopsException.class);
        assertThatThrownBy(() -> read(spread)).isInstanceOf(SopsException.class);
        assertThatThrownBy(() -> read(wide.toString())).isInstanceOf(SopsException.class);
        assertThatThrownBy(() -> read(" ".repeat(2_000_000))).isInstanceOf(SopsException.class);
    }

    @Test
    void refusesPatternsOnWhichReadersDifferOnlyWhenTheyAreAsked() throws SopsException {
        SopsConfig config = read("creation_rules:\n  - {path_regex: ^a, age: %s}\n  - {path_regex: '(?!b)', age: %s}\n"
                .formatted(ADA, BOB));

        assertThat(recipients(config.match("a"))).containsExactly(ADA);
        assertThatThrownBy(() -> config.match("c"))
                .isInstanceOfSatisfying(
                        SopsException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(SopsFault.UNSAFE_PATTERN));
    }

    private static void assertFault(String field, SopsFault fault, String message) {
        assertThatThrownBy(() -> single(field))
                .isInstanceOfSatisfying(
                        SopsException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(fault))
                .hasMessageContaining(message);
    }

    private static CreationRule single(String fields) throws SopsException {
        return read("creation_rules:\n  - " + fields.replaceFirst("\n {4}", "\n    ") + "\n")
                .match("any");
    }

    private static SopsConfig read(String text) throws SopsException {
        return SopsConfig.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<KeyEntry> entries(CreationRule rule) {
        return rule.recipients().groups().stream()
                .map(KeyGroup::entries)
                .flatMap(List::stream)
                .toList();
    }

    private static KeyEntry entry(CreationRule rule, int index) {
        return entries(rule).get(index);
    }

    private static List<String> recipients(CreationRule rule) {
        return entries(rule).stream()
                .flatMap(entry -> entry.text("recipient").stream())
                .toList();
    }
}
