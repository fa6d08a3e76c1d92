package io.bastide.cli;

import io.bastide.sops.key.DataKey;
import io.bastide.sops.key.KeyEntry;
import io.bastide.sops.key.KeyService;
import java.time.Instant;
import java.util.Optional;

/** A key service for keys of Google Cloud that fails while a build holds every value and the data key. */
public final class FailingKeyService implements KeyService {
    @Override
    public String kind() {
        return "gcp_kms";
    }

    @Override
    public String identify(KeyEntry entry) {
        return entry.text("resource_id").orElse("");
    }

    @Override
    public KeyEntry wrap(KeyEntry wanted, DataKey key, Instant at) {
        throw new IllegalStateException("cannot wrap " + key + " for " + wanted);
    }

    @Override
    public Optional<DataKey> unwrap(KeyEntry entry) {
        return Optional.empty();
    }
}
