package io.bastide.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bastide.sops.config.CreationRule;
import io.bastide.sops.config.SopsConfig;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import io.bastide.sops.key.KeyGroup;
import io.bastide.sops.key.KeyGroups;
import io.bastide.sops.metadata.EncryptionRule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real sops obeys the {@code .sops.yaml} that we write, and we read one as it does. */
@Tag("conformance")
class SopsConfigInteropTest {

    private static final String PLAIN = "kind: Secret\ndata:\n    key: aGVsbG8=\nnote_plain: x\n";

    @TempDir
    private Path folder;

    private KeyHolder ann;
    private KeyHolder bob;

    @BeforeEach
    void makeKeys() {
        ann = KeyHolder.in(folder, "ann");
        bob = KeyHolder.in(folder, "bob");
    }

    static Stream<String> versions() {
        return Stream.concat(Stream.of(RealSops.NEWEST), RealSops.OLDER.stream());
    }

    @ParameterizedTest
    @MethodSource("versions")
    void isObeyedBySops(String tool) throws Exception {
        SopsConfig config = SopsConfig.of(List.of(
                rule("^secrets/[^/]+\\.yaml$", KeyHolder.group(ann), "encrypted_regex", "^(data|stringData)$"),
                rule("^secrets/", KeyHolder.group(ann, bob), "unencrypted_suffix", "_plain"),
                new CreationRule("^shared/", twoGroups(), EncryptionRule.NONE, true)));
        Files.write(folder.resolve(".sops.yaml"), config.write());

        String first = encrypted(tool, "secrets/db.yaml");
        String second = encrypted(tool, "secrets/more/db.yaml");
        String third = encrypted(tool, "shared/db.yaml");

        assertThat(first)
                .contains("encrypted_regex: ^(data|stringData)$", "kind: Secret", "note_plain: x")
                .contains(ann.recipient().text())
                .doesNotContain(bob.recipient().text(), "mac_only_encrypted", "aGVsbG8=");
        assertThat(second)
                .contains("unencrypted_suffix: _plain", "note_plain: x")
                .contains(ann.recipient().text(), bob.recipient().text())
                .doesNotContain("kind: Secret", "aGVsbG8=");
        assertThat(third).contains("mac_only_encrypted: true", "shamir_threshold: 2");
        assertThat(sops(tool, "elsewhere.yaml").exitCode()).isNotZero();
        assertThatThrownBy(() -> config.match("elsewhere.yaml"))
                .isInstanceOfSatisfying(
                        SopsException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(SopsFault.NO_CREATION_RULE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.yaml",
                "secrets.yaml",
                "dev/a.yaml",
                "dev/deep/a.yaml",
                "adev/a.yaml",
                "prod/a.yaml",
                "prod/a.yml",
                "x/prod/a.yaml",
                "prodx.yaml",
                "Dev/a.yaml",
                "dev/é.yaml"
            })
    void matchesPathsAsSopsDoes(String path) throws Exception {
        String text = """
                creation_rules:
                  - path_regex: dev/[a-z]+\\.yaml$
                    age: ANN
                    encrypted_suffix: _secret
                  - path_regex: (?i)^dev/
                    age: >-
                      ANN,
                      BOB
                  - path_regex: prod
                    age:
                      - BOB
                    unencrypted_regex: ^kind$
                  - path_regex: ^secrets\\.yaml$
                    key_groups:
                      - age:
                          - ANN
                        merge:
                          - age: [BOB]
                """.replace("ANN", ann.recipient().text())
                .replace("BOB", bob.recipient().text());
        Files.writeString(folder.resolve(".sops.yaml"), text);
        SopsConfig config = SopsConfig.read(text.getBytes(StandardCharsets.UTF_8));

        var theirs = sops(RealSops.NEWEST, path);

        if (theirs.exitCode() != 0) {
            assertThat(theirs.error()).contains("no matching creation rules found");
            assertThatThrownBy(() -> config.match(path)).isInstanceOf(SopsException.class);
            return;
        }
        CreationRule rule = config.match(path);
        for (KeyHolder holder : List.of(ann, bob)) {
            assertThat(rule.recipients().entries().stream()
                            .anyMatch(entry -> entry.text("recipient")
                                    .filter(holder.recipient().text()::equals)
                                    .isPresent()))
                    .isEqualTo(theirs.text().contains(holder.recipient().text()));
        }
        assertThat(theirs.text()).contains(rule.selection().field().word());
    }

    private CreationRule rule(String path, KeyGroups recipients, String field, String text) throws SopsException {
        EncryptionRule rule = EncryptionRule.of(EncryptionRule.Field.of(field).orElseThrow(), text);
        return new CreationRule(path, recipients, rule, false);
    }

    private KeyGroups twoGroups() {
        return new KeyGroups(
                Stream.of(ann, bob)
                        .map(holder -> new KeyGroup(List.of(holder.recipient().entry())))
                        .toList(),
                2);
    }

    private String encrypted(String tool, String path) throws IOException {
        return sops(tool, path).requireSuccess().text();
    }

    private ToolProcess.Result sops(String tool, String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, PLAIN);
        return RealSops.require(tool, ann).command("--encrypt", path).in(folder).run();
    }
}
