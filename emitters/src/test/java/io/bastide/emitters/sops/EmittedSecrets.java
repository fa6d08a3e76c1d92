package io.bastide.emitters.sops;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.emit.Emission;
import io.bastide.compiler.resolve.ChangeLog;
import io.bastide.compiler.resolve.TenantView;
import io.bastide.compiler.tree.Manifest;
import io.bastide.dsl.Cluster;
import io.bastide.dsl.Environment;
import io.bastide.dsl.Platform;
import io.bastide.dsl.Tenant;
import io.bastide.dsl.secret.Recipient;
import io.bastide.dsl.secret.Recipients;
import io.bastide.dsl.secret.Secret;
import io.bastide.dsl.secret.SecretDelivery;
import io.bastide.dsl.secret.SecretSource;
import io.bastide.emitters.yaml.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the emitter makes of the secrets of a tenant in one place, and short ways to write places. */
record EmittedSecrets(Emission emission) {
    static final Cluster EU = Cluster.named("eu").build();
    static final Environment PROD =
            Environment.named("prod").rank(1).clusters(EU).build();

    static EmittedSecrets of(Environment environment, Cluster cluster, Secret... secrets) {
        return new EmittedSecrets(new SopsEmitter().emit(view(environment, cluster, secrets)));
    }

    /** In prod, where Ann can open them. */
    static EmittedSecrets of(Secret... secrets) {
        return to(Recipients.age(Holder.ANN.recipient()), secrets);
    }

    /** In prod, where others can open them, delivered by KSOPS. */
    static EmittedSecrets to(Recipients recipients, Secret... secrets) {
        return of(PROD.withRecipients(recipients), EU.withSecretDelivery(SecretDelivery.ksops()), secrets);
    }

    /** A secret without a flaw, in prod, where one other can open it, delivered by KSOPS. */
    static EmittedSecrets to(Recipient recipient) {
        return to(Recipients.of(recipient), secret());
    }

    /** A secret without a flaw, in prod, where Ann can open it, delivered in some way. */
    static EmittedSecrets by(SecretDelivery delivery) {
        return of(
                PROD.withRecipients(Recipients.age(Holder.ANN.recipient())), EU.withSecretDelivery(delivery), secret());
    }

    /** A secret without a flaw. */
    static Secret secret() {
        return Secret.named("db").value("password", SecretSource.password(24));
    }

    static TenantView view(Environment environment, Cluster cluster, Secret... secrets) {
        Tenant tenant = Tenant.named("shop").owner("team-shop").secrets(secrets).build();
        Platform platform =
                Platform.named("acme").environments(environment).tenants(tenant).build();
        return new TenantView(platform, environment, cluster, tenant, ChangeLog.NONE, List.of(), SealedSpec.POSITIONS);
    }

    List<Diagnostic> findings() {
        return emission.findings();
    }

    /** All objects as YAML, a value still told by its source. */
    String yaml() {
        YamlWriter writer = new YamlWriter();
        emission.manifests().stream().map(Manifest::body).forEach(writer::document);
        return new String(writer.take(), StandardCharsets.UTF_8);
    }
}
