package io.bastide.emitters.sops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bastide.compiler.packaging.OutputFile;
import io.bastide.compiler.packaging.Packaged;
import io.bastide.compiler.packaging.PlatformPackager;
import io.bastide.dsl.Cluster;
import io.bastide.dsl.Environment;
import io.bastide.dsl.Platform;
import io.bastide.dsl.secret.Recipient;
import io.bastide.dsl.secret.Recipients;
import io.bastide.dsl.secret.SecretDelivery;
import io.bastide.sops.config.CreationRule;
import io.bastide.sops.config.SopsConfig;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.key.KeyEntry;
import io.bastide.sops.metadata.EncryptionRule;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SopsPlatformPackagerTest {
    private static final Recipients ANN = Recipients.age(Holder.ANN.recipient());
    private static final Recipients BEN = Recipients.age(Holder.BEN.recipient());

    private static final Cluster EU = Cluster.named("eu")
            .recipients(Recipients.age(Holder.CLUSTER.recipient()))
            .secretDelivery(SecretDelivery.ksops().withMacOnlyEncrypted())
            .build();
    private static final Cluster US = Cluster.named("us")
            .secretDelivery(SecretDelivery.operator().encrypting(SecretDelivery.Rule.suffix("Data")))
            .build();
    private static final Cluster AP =
            Cluster.named("ap").secretDelivery(SecretDelivery.flux()).build();

    private static final Environment DEV =
            Environment.named("dev").rank(1).clusters(EU).recipients(ANN).build();
    private static final Environment PROD = Environment.named("prod")
            .rank(2)
            .clusters(EU, US, AP)
            .recipients(BEN)
            .build();

    @Test
    void findsTheRecipientsOfEachPlaceByThePathOfAFile() throws SopsException {
        SopsConfig config = config(pack(Set.of("kustomize"), DEV, PROD));

        assertThat(recipients(config.match("overlays/dev/eu/shop/db.sops.yaml")))
                .containsExactly(Holder.ANN.recipient(), Holder.CLUSTER.recipient());
        assertThat(recipients(config.match("overlays/prod/eu/shop/db.sops.yaml")))
                .containsExactly(Holder.BEN.recipient(), Holder.CLUSTER.recipient());
        assertThat(recipients(config.match("overlays/prod/us/shop/db.sops.yaml")))
                .containsExactly(Holder.BEN.recipient());
    }

    @Test
    void selectsTheValuesThatTheDeliverySelects() throws SopsException {
        SopsConfig config = config(pack(Set.of("kustomize"), DEV, PROD));

        CreationRule eu = config.match("overlays/prod/eu/shop/db.sops.yaml");
        CreationRule us = config.match("overlays/prod/us/shop/db.sops.yaml");
        assertThat(eu.selection()).isEqualTo(EncryptionRule.encryptedRegex("^(data|stringData)$"));
        assertThat(eu.isMacOnlyEncrypted()).isTrue();
        assertThat(us.selection()).isEqualTo(EncryptionRule.encryptedSuffix("Data"));
        assertThat(us.isMacOnlyEncrypted()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "overlays/prod/eu/shop/kustomization.yaml",
                "overlays/prod/asia/shop/db.sops.yaml",
                "overlays/prod/eu/db.sops.yaml",
                "overlays/prod/eu/shop/more/db.sops.yaml",
                "old/overlays/prod/eu/shop/db.sops.yaml",
                "overlays/prod/eu/shop/db.sops.yaml.bak",
                "plain/prod/eu/shop/db.sops.yaml"
            })
    void matchesNoOtherFile(String path) throws SopsException {
        SopsConfig config = config(pack(Set.of("kustomize"), DEV, PROD));

        assertThatThrownBy(() -> config.match(path)).isInstanceOf(SopsException.class);
    }

    @Test
    void matchesTheFilesOfBothPackagers() throws SopsException {
        SopsConfig config = config(pack(Set.of("plain", "kustomize"), DEV));

        assertThat(config.match("plain/dev/eu/shop/db.sops.yaml"))
                .isEqualTo(config.match("overlays/dev/eu/shop/db.sops.yaml"));
    }

    @Test
    void keepsKeyGroupsAndTheirThreshold() throws SopsException {
        Environment shared = PROD.withRecipients(Recipients.shared(2, ANN, BEN)).withClusters(AP);

        CreationRule rule = config(pack(Set.of("kustomize"), shared)).match("overlays/prod/ap/shop/db.sops.yaml");

        assertThat(rule.recipients().groups()).hasSize(2);
        assertThat(rule.recipients().threshold()).isEqualTo(2);
    }

    @Test
    void namesKeysOfEveryKind() throws SopsException {
        Recipients all = Recipients.of(
                Recipient.age(Holder.ANN.recipient()),
                Recipient.of("pgp", "85D77543B3D624B63CEA9E6DBC17301B491B3F21"),
                Recipient.of("kms", "arn:aws:kms:eu-west-1:111122223333:key/abc"),
                Recipient.of("gcp_kms", "projects/p/locations/global/keyRings/r/cryptoKeys/k"),
                Recipient.of("hckms", "eu-west-101:abc"),
                Recipient.of("azure_kv", "https://acme.vault.azure.net/keys/sops/1"),
                Recipient.of("hc_vault", "https://vault.acme.io/v1/sops/keys/first"));

        CreationRule rule = config(
                        pack(Set.of("kustomize"), PROD.withRecipients(all).withClusters(AP)))
                .match("overlays/prod/ap/shop/db.sops.yaml");

        assertThat(rule.recipients()).isEqualTo(WantedRecipients.of(all));
    }

    @Test
    void writesItAsPeopleWould() {
        assertThat(text(pack(Set.of("kustomize"), DEV), ".sops.yaml"))
                .isEqualTo("""
                creation_rules:
                  - path_regex: '^overlays/dev/eu/[^/]+/[^/]+\\.sops\\.yaml$'
                    encrypted_regex: '^(data|stringData)$'
                    mac_only_encrypted: true
                    key_groups:
                      - age:
                          - ANN
                          - CLUSTER
                """.replace("ANN", Holder.ANN.recipient()).replace("CLUSTER", Holder.CLUSTER.recipient()));
    }

    @Test
    void tellsEachClusterWhatItsConsumerNeeds() {
        SortedMap<String, OutputFile> files = pack(Set.of("kustomize"), DEV, PROD);

        assertThat(files)
                .containsOnlyKeys(
                        ".sops.yaml",
                        "addons/ap/flux/README.md",
                        "addons/ap/flux/decryption.yaml",
                        "addons/eu/argocd-ksops/README.md",
                        "addons/eu/argocd-ksops/argocd-cm.yaml",
                        "addons/eu/argocd-ksops/argocd-repo-server.yaml",
                        "addons/us/sops-secrets-operator/README.md",
                        "addons/us/sops-secrets-operator/values.yaml");
    }

    @Test
    void namesTheRecipientsOfEveryEnvironmentOfACluster() {
        assertThat(text(pack(Set.of("kustomize"), DEV, PROD), "addons/eu/argocd-ksops/README.md"))
                .startsWith("""
                        # Decryption on `eu`

                        Who can open the files of this cluster:

                        - `dev`: `ANN`, `CLUSTER`
                        - `prod`: `BEN`, `CLUSTER`
                        """.replace("ANN", Holder.ANN.recipient())
                        .replace("BEN", Holder.BEN.recipient())
                        .replace("CLUSTER", Holder.CLUSTER.recipient()))
                .contains("kubectl --context eu --namespace argocd create secret generic sops-age"
                        + " --from-file=keys.txt=IDENTITY_FILE\n");
    }

    @Test
    void switchesBothOptionsOnThatKsopsNeeds() {
        assertThat(text(pack(Set.of("kustomize"), DEV), "addons/eu/argocd-ksops/argocd-cm.yaml"))
                .contains("  kustomize.buildOptions: --enable-alpha-plugins --enable-exec\n");
    }

    @Test
    void writesNothingForAPlatformWithoutRecipients() {
        Environment none = Environment.named("dev").rank(1).clusters(AP).build();

        assertThat(pack(Set.of("kustomize"), none)).isEmpty();
    }

    @Test
    void leavesOutAPlaceWhoseRecipientsAreMalformed() throws SopsException {
        SopsConfig config = config(pack(Set.of("kustomize"), DEV.withRecipients(Recipients.age("age1oops")), PROD));

        assertThat(config.rules()).hasSize(3);
    }

    @Test
    void leavesOutAPlaceWhosePatternSopsReadsOtherwise() throws SopsException {
        Cluster odd = AP.withSecretDelivery(SecretDelivery.flux().encrypting(SecretDelivery.Rule.regex("^(?!kind)")));

        SopsConfig config = config(pack(Set.of("kustomize"), PROD.withClusters(US, odd)));

        assertThat(config.rules()).hasSize(1);
    }

    @Test
    void writesNoConfigurationWhenNoPackagerPutsSecretsAnywhere() {
        assertThat(pack(Set.of("helm"), DEV)).doesNotContainKey(".sops.yaml");
    }

    @Test
    void isFoundByTheServiceLoader() {
        assertThat(ServiceLoader.load(PlatformPackager.class))
                .extracting(PlatformPackager::name)
                .contains("sops");
    }

    private static SortedMap<String, OutputFile> pack(Set<String> packagers, Environment... environments) {
        Platform platform = Platform.named("acme").environments(environments).build();
        Packaged packaged = new SopsPlatformPackager().pack(platform, packagers, SealedSpec.POSITIONS);
        assertThat(packaged.findings()).isEmpty();
        assertThat(packaged.files()).extracting(OutputFile::path).isSorted();
        SortedMap<String, OutputFile> files = new TreeMap<>();
        packaged.files().forEach(file -> files.put(file.path(), file));
        return files;
    }

    private static SopsConfig config(SortedMap<String, OutputFile> files) throws SopsException {
        return SopsConfig.read(Objects.requireNonNull(files.get(".sops.yaml")).content());
    }

    private static String text(SortedMap<String, OutputFile> files, String path) {
        return new String(Objects.requireNonNull(files.get(path), path).content(), StandardCharsets.UTF_8);
    }

    private static List<String> recipients(CreationRule rule) {
        return rule.recipients().entries().stream()
                .map((KeyEntry entry) -> entry.text("recipient").orElse(""))
                .toList();
    }
}
