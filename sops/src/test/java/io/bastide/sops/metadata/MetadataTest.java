package io.bastide.sops.metadata;

import static io.bastide.sops.Faults.assertRefused;
import static io.bastide.sops.Trees.entry;
import static io.bastide.sops.Trees.list;
import static io.bastide.sops.Trees.map;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.sops.document.MapNode;
import io.bastide.sops.document.Value;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import io.bastide.sops.key.KeyEntry;
import io.bastide.sops.yaml.YamlFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataTest {
    @Test
    void readsTheLayoutUpTo39() throws SopsException {
        Metadata metadata = read("""
                shamir_threshold: 0
                kms: []
                gcp_kms: []
                azure_kv: []
                hc_vault: []
                age:
                    - recipient: age1a
                      enc: x
                lastmodified: "2024-01-01T10:00:00Z"
                mac: ENC[m]
                pgp: []
                unencrypted_suffix: _unencrypted
                version: 3.9.4
                """);

        assertThat(kinds(metadata)).containsExactly("age");
        assertThat(metadata.lastModified()).isEqualTo("2024-01-01T10:00:00Z");
        assertThat(metadata.mac()).isEqualTo("ENC[m]");
        assertThat(metadata.version()).isEqualTo("3.9.4");
        assertThat(metadata.rule()).isEqualTo(EncryptionRule.NONE);
        assertThat(metadata.isMacOnlyEncrypted()).isFalse();
    }

    @Test
    void readsKeyGroups() throws SopsException {
        Metadata metadata = read("""
                key_groups:
                    - age: [{enc: x, recipient: a}]
                      hc_vault: []
                    - pgp: [{created_at: "2024-01-01T10:00:00Z", enc: y, fp: b}]
                      hc_vault: []
                shamir_threshold: 2
                lastmodified: "2024-01-01T10:00:00Z"
                mac_only_encrypted: true
                """);

        assertThat(metadata.keys().groups()).hasSize(2);
        assertThat(metadata.keys().threshold()).isEqualTo(2);
        assertThat(metadata.isMacOnlyEncrypted()).isTrue();
        assertThat(metadata.mac()).isEmpty();
    }

    @Test
    void prefersKeysOutsideOfGroups() throws SopsException {
        Metadata metadata = read("""
                key_groups: [{pgp: [{fp: b}]}, {pgp: [{fp: c}]}]
                age: [{recipient: a}]
                lastmodified: "2024-01-01T10:00:00Z"
                """);

        assertThat(kinds(metadata)).containsExactly("age");
    }

    @Test
    void writesAlphabeticallyAtEveryLevel() throws SopsException {
        Metadata metadata = read("""
                version: 3.13.3
                mac: ENC[m]
                kms: [{arn: a, role: r, context: {z: 1, b: 2}, created_at: "2024-01-01T10:00:00Z", enc: e, aws_profile: ""}]
                age: [{recipient: a, enc: "x\\ny\\n"}]
                encrypted_regex: ^data$
                lastmodified: "2024-01-01T10:00:00Z"
                mac_only_encrypted: true
                """);

        assertThat(written(metadata)).isEqualTo("""
                        age:
                            - enc: |
                                x
                                y
                              recipient: a
                        encrypted_regex: ^data$
                        kms:
                            - arn: a
                              aws_profile: ""
                              context:
                                b: 2
                                z: 1
                              created_at: "2024-01-01T10:00:00Z"
                              enc: e
                              role: r
                        lastmodified: "2024-01-01T10:00:00Z"
                        mac: ENC[m]
                        mac_only_encrypted: true
                        version: 3.13.3
                        """);
    }

    @Test
    void writesGroupsWithTheListsThatSopsKeepsEmpty() throws SopsException {
        Metadata metadata = read("""
                key_groups: [{age: [{recipient: a, enc: x}]}, {pgp: [{fp: b}]}]
                shamir_threshold: 2
                lastmodified: "2024-01-01T10:00:00Z"
                mac: ENC[m]
                version: 3.13.3
                """);

        assertThat(written(metadata))
                .startsWith("""
                        key_groups:
                            - age:
                                - enc: x
                                  recipient: a
                              hc_vault: []
                            - age: []
                              hc_vault: []
                              pgp:
                                - fp: b
                        lastmodified:""")
                .contains("shamir_threshold: 2\n", "unencrypted_suffix: _unencrypted\n");
    }

    @Test
    void keepsFieldsThatNobodyKnows() throws SopsException {
        Metadata metadata = read("""
                age: [{recipient: a, enc: x, note: kept}]
                moon_kms: [{id: 7}]
                lastmodified: "2024-01-01T10:00:00Z"
                """);

        assertThat(metadata.block().get("moon_kms")).contains(list(map(entry("id", Value.integer(7)))));
        assertThat(written(metadata)).contains("note: kept");
    }

    @Test
    void readsWhatItWrites() throws SopsException {
        Metadata metadata = read("""
                age: [{enc: x, recipient: a}]
                hckms: [{created_at: "2024-01-01T10:00:00Z", enc: y, key_id: k}]
                lastmodified: "2024-01-01T10:00:00Z"
                mac: ENC[m]
                version: 3.12.2
                """);

        assertThat(Metadata.read(metadata.block()).block()).isEqualTo(metadata.block());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-01-01T10:00:00.999Z", "2024-01-01T10:00:00+00:00"})
    void normalisesTheTimeToSeconds(String time) throws SopsException {
        assertThat(read("lastmodified: \"" + time + "\"").lastModified()).isEqualTo("2024-01-01T10:00:00Z");
    }

    @Test
    void readsATimeWithoutQuotes() throws SopsException {
        assertThat(read("lastmodified: 2024-01-01T10:00:00Z").lastModified()).isEqualTo("2024-01-01T10:00:00Z");
    }

    @Test
    void refusesSeveralRules() {
        assertRefused(
                SopsFault.SEVERAL_RULES,
                () -> read("lastmodified: \"2024-01-01T10:00:00Z\"\nencrypted_regex: a\nencrypted_suffix: b"));
    }

    @Test
    void refusesAVoidExpression() {
        assertRefused(
                SopsFault.UNSAFE_PATTERN,
                () -> read("lastmodified: \"2024-01-01T10:00:00Z\"\nencrypted_regex: a(?=b)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mac: x",
                "lastmodified: \"2024-01-01T10:00:00Z\"\nversion: latest",
                "lastmodified: yesterday",
                "lastmodified: \"2024-01-01T10:00:00Z\"\nage: x",
                "lastmodified: \"2024-01-01T10:00:00Z\"\nage: [x]",
                "lastmodified: \"2024-01-01T10:00:00Z\"\nkey_groups: [x]",
                "lastmodified: \"2024-01-01T10:00:00Z\"\nshamir_threshold: two"
            })
    void refusesFieldsOfAnotherForm(String block) {
        assertRefused(SopsFault.MALFORMED_METADATA, () -> read(block));
    }

    private static Metadata read(String block) throws SopsException {
        String whole = block.contains("version:") ? block : block.strip() + "\nversion: 3.13.3\n";
        return Metadata.read(new YamlFormat().readPlain(whole.getBytes(UTF_8)).get(0));
    }

    private static String written(Metadata metadata) {
        MapNode block = metadata.block();
        return new String(new YamlFormat().writePlain(List.of(block)), UTF_8);
    }

    private static List<String> kinds(Metadata metadata) {
        return metadata.keys().entries().stream().map(KeyEntry::kind).toList();
    }
}
