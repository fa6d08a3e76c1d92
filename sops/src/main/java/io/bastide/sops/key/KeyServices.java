package io.bastide.sops.key;

import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import java.util.List;
import java.util.Optional;

/**
 * The services at hand, one for a kind.
 *
 * @param services in the order of preference, should two serve the same kind
 */
record KeyServices(List<KeyService> services) {
    KeyServices {
        services = List.copyOf(services);
    }

    /** The service of a kind, or empty. */
    Optional<KeyService> of(String kind) {
        return services.stream().filter(service -> service.kind().equals(kind)).findFirst();
    }

    /** The service of an entry. */
    KeyService require(KeyEntry entry) throws SopsException {
        return of(entry.kind())
                .orElseThrow(() -> new SopsException(
                        SopsFault.NO_KEY_SERVICE,
                        "nothing here can wrap a key for %s"
                                .formatted(recipient(entry).described())));
    }

    /** Who an entry is for. */
    Recipient recipient(KeyEntry entry) {
        return of(entry.kind())
                .map(service -> new Recipient(entry.kind(), service.identify(entry)))
                .orElseGet(() -> Recipient.ofFields(entry));
    }
}
