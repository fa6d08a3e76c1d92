package io.bastide.emitters.sops;

import static io.bastide.emitters.sops.EmittedSecrets.EU;
import static io.bastide.emitters.sops.EmittedSecrets.PROD;
import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.emit.Emitter;
import io.bastide.compiler.resolve.TenantView;
import io.bastide.compiler.tree.Manifest;
import io.bastide.dsl.NamespaceChoice;
import io.bastide.dsl.Tenant;
import io.bastide.dsl.secret.KeyPair;
import io.bastide.dsl.secret.Recipient;
import io.bastide.dsl.secret.Recipients;
import io.bastide.dsl.secret.Secret;
import io.bastide.dsl.secret.SecretDelivery;
import io.bastide.dsl.secret.SecretSource;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class SopsEmitterTest {
    private static final KeyPair PAIR = KeyPair.selfSigned(365, "db.shop.svc", "db");

    /** One value of each source, out of order. */
    private static final Secret ALL = Secret.named("db")
            .value("user", SecretSource.variable("DB_USER").or(SecretSource.password(12)))
            .value("password", SecretSource.password(24))
            .value("ca", SecretSource.file("ca.pem"))
            .value("store", SecretSource.binaryFile("store.p12"))
            .value("legacy", SecretSource.sops("legacy.enc.yaml", "db", "token"))
            .value("public", PAIR.publicKey())
            .value("private", PAIR.privateKey())
            .value("certificate", PAIR.certificate());

    private static final Secret LOGIN =
            Secret.basicAuth("login", SecretSource.variable("USER_NAME"), SecretSource.password(24));

    @Test
    void writesAnObjectThatTheOperatorTurnsIntoASecret() {
        EmittedSecrets emitted = delivered(SecretDelivery.operator(), ALL);

        assertThat(emitted.findings()).isEmpty();
        assertThat(emitted.yaml()).isEqualTo("""
                apiVersion: isindir.github.com/v1alpha3
                kind: SopsSecret
                metadata:
                  labels:
                    app.kubernetes.io/managed-by: bastide
                    app.kubernetes.io/part-of: shop
                  name: db
                  namespace: shop
                spec:
                  secretTemplates:
                  - data:
                      store: "<file store.p12>"
                    labels:
                      app.kubernetes.io/managed-by: bastide
                      app.kubernetes.io/part-of: shop
                    name: db
                    stringData:
                      ca: "<file ca.pem>"
                      certificate: "<generated certificate of db.shop.svc, db>"
                      legacy: "<value db.token of legacy.enc.yaml>"
                      password: "<generated password, 24 characters>"
                      private: "<generated private key, ec-p256>"
                      public: "<generated public key, ec-p256>"
                      user: "<variable DB_USER>"
                    type: Opaque
                """);
    }

    @Test
    void writesASecretAndAGeneratorForKsops() {
        EmittedSecrets emitted = delivered(SecretDelivery.ksops(), ALL, LOGIN);

        assertThat(emitted.findings()).isEmpty();
        assertThat(emitted.yaml()).isEqualTo("""
                apiVersion: v1
                data:
                  store: "<file store.p12>"
                kind: Secret
                metadata:
                  annotations:
                    kustomize.config.k8s.io/needs-hash: "true"
                  labels:
                    app.kubernetes.io/managed-by: bastide
                    app.kubernetes.io/part-of: shop
                  name: db
                  namespace: shop
                stringData:
                  ca: "<file ca.pem>"
                  certificate: "<generated certificate of db.shop.svc, db>"
                  legacy: "<value db.token of legacy.enc.yaml>"
                  password: "<generated password, 24 characters>"
                  private: "<generated private key, ec-p256>"
                  public: "<generated public key, ec-p256>"
                  user: "<variable DB_USER>"
                type: Opaque
                ---
                apiVersion: v1
                kind: Secret
                metadata:
                  annotations:
                    kustomize.config.k8s.io/needs-hash: "true"
                  labels:
                    app.kubernetes.io/managed-by: bastide
                    app.kubernetes.io/part-of: shop
                  name: login
                  namespace: shop
                stringData:
                  password: "<generated password, 24 characters>"
                  username: "<variable USER_NAME>"
                type: kubernetes.io/basic-auth
                ---
                apiVersion: viaduct.ai/v1
                kind: ksops
                metadata:
                  name: secrets
                  annotations:
                    config.kubernetes.io/function: |
                      exec:
                        path: ksops
                files:
                - ./db.sops.yaml
                - ./login.sops.yaml
                """);
    }

    @Test
    void writesASecretThatFluxDecrypts() {
        EmittedSecrets emitted = delivered(SecretDelivery.flux(), LOGIN);

        assertThat(emitted.findings()).isEmpty();
        assertThat(emitted.yaml()).isEqualTo("""
                apiVersion: v1
                kind: Secret
                metadata:
                  labels:
                    app.kubernetes.io/managed-by: bastide
                    app.kubernetes.io/part-of: shop
                  name: login
                  namespace: shop
                stringData:
                  password: "<generated password, 24 characters>"
                  username: "<variable USER_NAME>"
                type: kubernetes.io/basic-auth
                """);
    }

    @Test
    void leavesTheHashOfNamesOutWhenTheyAreFixed() {
        EmittedSecrets emitted = delivered(SecretDelivery.ksops().withFixedNames(), LOGIN);

        assertThat(emitted.yaml()).doesNotContain("needs-hash");
    }

    @Test
    void namesNoNamespaceWhereTheTenantNamesNone() {
        Tenant tenant = Tenant.named("shop")
                .owner("team-shop")
                .namespace(NamespaceChoice.unstated("Argo CD names it"))
                .secrets(LOGIN)
                .build();
        TenantView view = EmittedSecrets.view(PROD.withRecipients(Recipients.age(Holder.ANN.recipient())), EU);

        Manifest manifest = new SopsEmitter()
                .emit(new TenantView(
                        view.platform(),
                        view.environment(),
                        view.cluster(),
                        tenant,
                        view.changes(),
                        view.flows(),
                        view.positions()))
                .manifests()
                .get(0);

        assertThat(manifest.body().mapping("metadata").has("namespace")).isFalse();
    }

    @Test
    void sealsEveryObjectButTheGenerator() {
        List<Manifest> manifests =
                delivered(SecretDelivery.ksops(), ALL, LOGIN).emission().manifests();

        assertThat(manifests)
                .extracting(manifest ->
                        manifest.id().kind() + " " + manifest.sealing().isPresent())
                .containsExactly("Secret true", "Secret true", "ksops false");
    }

    @Test
    void emitsNothingForATenantWithoutSecrets() {
        EmittedSecrets emitted = EmittedSecrets.of(PROD, EU.withSecretDelivery(SecretDelivery.ksops()));

        assertThat(emitted.emission().manifests()).isEmpty();
        assertThat(emitted.findings()).isEmpty();
    }

    @Test
    void joinsTheRecipientsOfTheClusterToThoseOfTheEnvironment() {
        EmittedSecrets emitted = EmittedSecrets.of(
                PROD.withRecipients(Recipients.age(Holder.ANN.recipient(), Holder.CLUSTER.recipient())),
                EU.withRecipients(Recipients.age(Holder.CLUSTER.recipient(), Holder.BEN.recipient())),
                LOGIN);

        assertThat(recipients(emitted))
                .isEqualTo(Recipients.age(Holder.ANN.recipient(), Holder.CLUSTER.recipient(), Holder.BEN.recipient()));
    }

    @Test
    void usesTheRecipientsOfTheClusterWhereTheEnvironmentNamesNone() {
        EmittedSecrets emitted =
                EmittedSecrets.of(PROD, EU.withRecipients(Recipients.age(Holder.CLUSTER.recipient())), LOGIN);

        assertThat(recipients(emitted)).isEqualTo(Recipients.age(Holder.CLUSTER.recipient()));
    }

    @Test
    void joinsTheRecipientsOfTheClusterToEveryGroup() {
        Recipients shared =
                Recipients.shared(2, Recipients.age(Holder.ANN.recipient()), Recipients.age(Holder.BEN.recipient()));

        EmittedSecrets emitted = EmittedSecrets.of(
                PROD.withRecipients(shared),
                EU.withRecipients(Recipients.age(Holder.CLUSTER.recipient()))
                        .withSecretDelivery(SecretDelivery.ksops()),
                LOGIN);

        Recipient cluster = Recipient.age(Holder.CLUSTER.recipient());
        assertThat(recipients(emitted).groups())
                .containsExactly(
                        List.of(Recipient.age(Holder.ANN.recipient()), cluster),
                        List.of(Recipient.age(Holder.BEN.recipient()), cluster));
        assertThat(recipients(emitted).threshold()).isEqualTo(2);
    }

    @Test
    void isFoundByTheServiceLoader() {
        assertThat(ServiceLoader.load(Emitter.class)).extracting(Emitter::name).contains("sops");
    }

    private static EmittedSecrets delivered(SecretDelivery delivery, Secret... secrets) {
        return EmittedSecrets.of(
                PROD.withRecipients(Recipients.age(Holder.ANN.recipient())), EU.withSecretDelivery(delivery), secrets);
    }

    private static Recipients recipients(EmittedSecrets emitted) {
        Manifest first = emitted.emission().manifests().get(0);
        return ((SopsSealing) first.sealing().orElseThrow()).recipients();
    }
}
