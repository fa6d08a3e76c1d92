package shop;

import io.bastide.dsl.Platform;
import io.bastide.dsl.PlatformSpec;
import io.bastide.dsl.Tenant;

/**
 * A web shop of ten services with a cart store and a load generator: in development, in staging, and in production on
 * two continents.
 *
 * <p>{@link Services} says what runs and who calls whom, {@link Environments} where it runs and what is different there.
 */
public final class OnlineBoutique implements PlatformSpec {
    @Override
    public Platform define() {
        Services services = new Services();
        Environments environments = new Environments(services);

        Tenant shop = Tenant.named("shop")
                .owner("team-shop")
                .workloads(services.serving())
                .workloads(services.cartStore, services.loadGenerator)
                .secrets(Services.secrets())
                .overlays(environments.overlays())
                .build();

        return Platform.named("online-boutique")
                .environments(environments.all())
                .tenants(shop)
                .build();
    }
}
