package io.bastide.cli;

import io.bastide.sops.document.Entry;
import io.bastide.sops.document.Value;
import io.bastide.sops.key.DataKey;
import io.bastide.sops.key.KeyEntry;
import io.bastide.sops.key.KeyService;
import java.time.Instant;
import java.util.Optional;

/** A key service with a mistake in it: it is found like any other, and fails while a plaintext is open. */
public final class BrokenKeyService implements KeyService {
    /** Its kind. */
    static final String KIND = "hckms";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String identify(KeyEntry entry) {
        return entry.text("key_id").orElse("");
    }

    @Override
    public KeyEntry wrap(KeyEntry wanted, DataKey key, Instant at) {
        if (wanted.text("enc").isPresent()) {
            throw new IllegalStateException("the service has a mistake");
        }
        return new KeyEntry(KIND, wanted.fields().plus(new Entry("enc", Value.text("x"))));
    }

    @Override
    public Optional<DataKey> unwrap(KeyEntry entry) {
        return Optional.empty();
    }
}
