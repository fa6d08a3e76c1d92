package io.bastide.sops.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bastide.sops.age.AgeRecipient;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import io.bastide.sops.key.KeyEntry;
import io.bastide.sops.key.KeyGroup;
import io.bastide.sops.key.KeyGroups;
import io.bastide.sops.metadata.EncryptionRule;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ConfigWriterTest {
    private static final String ADA = "age1ptc4dcvuz2u2f0uup52l7qheev850myuckmf8qr02gz5l5pjcs8s5cvw0j";

    @Test
    void writesRulesWithKeyGroups() throws SopsException {
        SopsConfig config = SopsConfig.of(List.of(
                new CreationRule(
                        "^prod/.*\\.yaml$",
                        new KeyGroups(
                                List.of(
                                        new KeyGroup(
                                                List.of(AgeRecipient.of(ADA).entry())),
                                        new KeyGroup(List.of(KeyEntries.pgp("85D7"), KeyEntries.gcpKms("projects/p")))),
                                2),
                        EncryptionRule.encryptedRegex("^(data|stringData)$"),
                        true),
                new CreationRule(
                        "",
                        KeyGroups.of(List.of(KeyEntries.kms("arn:x", "", Map.of("app", "shop"), ""))),
                        EncryptionRule.NONE,
                        false)));

        String text = new String(config.write(), StandardCharsets.UTF_8);

        assertThat(text).isEqualTo("""
                        creation_rules:
                          - path_regex: '^prod/.*\\.yaml$'
                            encrypted_regex: '^(data|stringData)$'
                            mac_only_encrypted: true
                            shamir_threshold: 2
                            key_groups:
                              - age:
                                  - %s
                              - pgp:
                                  - '85D7'
                                gcp_kms:
                                  - resource_id: projects/p
                          - key_groups:
                              - kms:
                                  - arn: arn:x
                                    context:
                                      app: shop
                        """.formatted(ADA));
    }

    @Property(tries = 300)
    void readsWhatItWrites(@ForAll("configs") SopsConfig config) throws SopsException {
        assertThat(SopsConfig.read(config.write())).isEqualTo(config);
    }

    @Test
    void writesConfigurationsWithoutRules() throws SopsException {
        assertThat(SopsConfig.of(List.of()).write()).asString().isEqualTo("creation_rules: []\n");
    }

    @Test
    void refusesKindsThatAConfigurationCannotName() {
        SopsConfig config = SopsConfig.of(List.of(new CreationRule(
                "",
                KeyGroups.of(List.of(new KeyEntry("barbican", new MapNode(List.of())))),
                EncryptionRule.NONE,
                false)));

        assertThatThrownBy(config::write)
                .isInstanceOfSatisfying(
                        SopsException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(SopsFault.UNREPRESENTABLE));
    }

    @Test
    void refusesEmptyGroups() {
        SopsConfig config =
                SopsConfig.of(List.of(new CreationRule("", KeyGroups.of(List.of()), EncryptionRule.NONE, false)));

        assertThatThrownBy(config::write)
                .isInstanceOfSatisfying(
                        SopsException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(SopsFault.NO_RECIPIENT));
    }

    @Provide
    Arbitrary<SopsConfig> configs() {
        Arbitrary<KeyGroups> groups = Combinators.combine(
                        group().list().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.integers().between(0, 3))
                .as(KeyGroups::new);
        Arbitrary<EncryptionRule> selections = Combinators.combine(Arbitraries.of(EncryptionRule.Field.class), words())
                .as(ConfigWriterTest::rule);
        Arbitrary<CreationRule> rules = Combinators.combine(
                        Arbitraries.strings().ofMaxLength(12),
                        groups,
                        Arbitraries.oneOf(selections, Arbitraries.just(EncryptionRule.NONE)),
                        Arbitraries.of(true, false))
                .as(CreationRule::new)
                .filter(rule -> isUnicode(rule.pathPattern()));
        return Combinators.combine(rules.list().ofMaxSize(3), Arbitraries.of(2, 4, 8))
                .as(SopsConfig::new);
    }

    /** One of each kind at most, in the order in which groups are read, so that equality is plain. */
    private static Arbitrary<KeyGroup> group() {
        return Combinators.combine(words(), words(), Arbitraries.integers().between(1, 127))
                .as((first, second, kinds) -> new KeyGroup(List.of(
                                KeyEntries.pgp(first.replace(" ", "")),
                                KeyEntries.kms(first, second, Map.of(second, first), ""),
                                KeyEntries.gcpKms(second),
                                KeyEntries.hcKms(first),
                                KeyEntries.azure("https://v", first, second),
                                KeyEntries.vault("https://v:8200/v1/a/b/keys/c").orElseThrow())
                        .stream()
                        .filter(entry -> (kinds & (1 << entry.kind().length() % 7)) != 0)
                        .toList()))
                .filter(group -> !group.entries().isEmpty());
    }

    private static Arbitrary<String> words() {
        return Arbitraries.oneOf(
                        Arbitraries.strings().ofMinLength(1).ofMaxLength(8),
                        Arbitraries.strings().ascii().ofMinLength(1).ofMaxLength(12),
                        Arbitraries.of(
                                "yes",
                                "null",
                                "~",
                                "1e3",
                                "0x1F",
                                "2024-01-01",
                                "a: b",
                                "a #b",
                                "'",
                                "- a",
                                "a:",
                                "<<"))
                .filter(ConfigWriterTest::isUnicode);
    }

    private static EncryptionRule rule(EncryptionRule.Field field, String text) {
        boolean isSuffix = field.word().endsWith("suffix");
        try {
            return EncryptionRule.of(field, isSuffix ? text : text.replaceAll("[^\\w ':#.-]", "_"));
        } catch (SopsException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** Not a half of a pair, which no file can hold, and not blank alone, which a fingerprint cannot be. */
    private static boolean isUnicode(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text) && (text.isEmpty() || !text.isBlank());
    }
}
