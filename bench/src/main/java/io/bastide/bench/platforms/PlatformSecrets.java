package io.bastide.bench.platforms;

import io.bastide.dsl.Cluster;
import io.bastide.dsl.Environment;
import io.bastide.dsl.Platform;
import io.bastide.dsl.PlatformSpec;
import io.bastide.dsl.Tenant;
import io.bastide.dsl.TenantDefinition;
import io.bastide.dsl.secret.Recipients;
import io.bastide.dsl.secret.Secret;
import io.bastide.dsl.secret.SecretSource;
import io.bastide.dsl.value.ImageRef;
import io.bastide.dsl.workload.Container;
import io.bastide.dsl.workload.EnvFrom;
import io.bastide.dsl.workload.Resources;
import io.bastide.dsl.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** 1,000 secrets of ten generated values each: a hundred tenants in one place. */
public final class PlatformSecrets implements PlatformSpec {
    private static final int TENANTS = 100;
    private static final int SECRETS = 10;
    private static final int VALUES = 10;

    /** The identity lies in {@code examples/online-boutique/test-identities/prod.txt}. */
    private static final String RECIPIENT = "age1jqfts6satgfn5f3qglg3yqd7ln9q2tng37d2c6vnr4hskmf2v34s2dvmh8";

    /** A platform of that size. */
    public PlatformSecrets() {}

    @Override
    public Platform define() {
        Cluster eu = Cluster.named("eu").build();
        Environment prod = Environment.named("prod")
                .rank(1)
                .clusters(eu)
                .recipients(Recipients.age(RECIPIENT))
                .build();
        return Platform.named("generated")
                .environments(List.of(prod))
                .tenants(IntStream.range(0, TENANTS)
                        .mapToObj(PlatformSecrets::tenant)
                        .toList())
                .build();
    }

    private static TenantDefinition tenant(int number) {
        String name = String.format(Locale.ROOT, "team-%03d", number);
        List<Secret> secrets = new ArrayList<>();
        for (int i = 0; i < SECRETS; i++) {
            Secret secret = Secret.named("secret-" + i);
            for (int key = 0; key < VALUES; key++) {
                secret = secret.value("KEY_" + key, SecretSource.password(32));
            }
            secrets.add(secret);
        }
        Container server = Container.named("server")
                .image(ImageRef.of("registry.example.com/server:1.0.0"))
                .resources(Resources.of("100m", "64Mi").upTo("100m", "64Mi"))
                .envFrom(secrets.stream()
                        .map(secret -> EnvFrom.secret(secret.name()))
                        .toList())
                .build();
        return Tenant.named(name)
                .owner("owners")
                .workloads(Workload.deployment("server").container(server).build())
                .secrets(secrets)
                .build();
    }
}
