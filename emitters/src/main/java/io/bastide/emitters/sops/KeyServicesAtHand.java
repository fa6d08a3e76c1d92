package io.bastide.emitters.sops;

import io.bastide.sops.age.AgeIdentity;
import io.bastide.sops.age.AgeKeyService;
import io.bastide.sops.key.KeyRing;
import io.bastide.sops.key.KeyService;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** The key services of a build: age, then what is on the class path. */
public final class KeyServicesAtHand {
    private KeyServicesAtHand() {}

    /** A ring of all services. */
    public static KeyRing ring(List<AgeIdentity> identities, SecureRandom random) {
        List<KeyService> services = new ArrayList<>();
        services.add(new AgeKeyService(identities));
        ServiceLoader.load(KeyService.class, KeyServicesAtHand.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(KeyService::kind)
                        .thenComparing(service -> service.getClass().getName()))
                .forEach(services::add);
        return new KeyRing(services, random);
    }
}
