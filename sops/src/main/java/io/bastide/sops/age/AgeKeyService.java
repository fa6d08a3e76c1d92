package io.bastide.sops.age;

import io.bastide.sops.document.Entry;
import io.bastide.sops.document.MapItem;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.document.Value;
import io.bastide.sops.document.ValueType;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import io.bastide.sops.key.DataKey;
import io.bastide.sops.key.KeyEntry;
import io.bastide.sops.key.KeyService;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Wraps and opens data keys with age: each entry carries one armored age file for one recipient. */
public final class AgeKeyService implements KeyService {
    /** The key list of the metadata that this service serves. */
    public static final String KIND = "age";

    private static final String RECIPIENT = "recipient";
    private static final String WRAPPED = "enc";

    private final List<AgeIdentity> identities;
    private final Map<String, AgeRecipient> recipients = new ConcurrentHashMap<>();

    /**
     * A service.
     *
     * @param identities what it opens entries with; none suffices for wrapping. The caller closes them.
     */
    public AgeKeyService(List<AgeIdentity> identities) {
        this.identities = List.copyOf(identities);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String identify(KeyEntry entry) {
        return entry.text(RECIPIENT).orElse("").strip();
    }

    @Override
    public KeyEntry wrap(KeyEntry wanted, DataKey key, Instant at) throws SopsException {
        AgeRecipient recipient = recipient(identify(wanted));
        byte[] file = AgeFile.encryptArmored(key.bytes(), List.of(recipient));
        List<MapItem> fields = new ArrayList<>();
        fields.add(new Entry(WRAPPED, new Value(ValueType.STR, file)));
        for (MapItem field : wanted.fields().items()) {
            if (!(field instanceof Entry named && named.key().equals(WRAPPED))) {
                fields.add(field);
            }
        }
        return new KeyEntry(KIND, new MapNode(fields));
    }

    private AgeRecipient recipient(String text) throws SopsException {
        AgeRecipient known = recipients.get(text);
        if (known == null) {
            known = AgeRecipient.of(text);
            recipients.put(text, known);
        }
        return known;
    }

    /**
     * {@inheritDoc}
     *
     * <p>An entry that names somebody else is left alone; one that names nobody is tried with every identity.
     */
    @Override
    public Optional<DataKey> unwrap(KeyEntry entry) throws SopsException {
        String recipient = identify(entry);
        List<AgeIdentity> fitting = recipient.isEmpty()
                ? identities
                : identities.stream()
                        .filter(identity -> identity.recipient().text().equals(recipient))
                        .toList();
        if (fitting.isEmpty()) {
            return Optional.empty();
        }
        String file = entry.text(WRAPPED)
                .orElseThrow(() -> new SopsException(
                        SopsFault.MALFORMED_METADATA,
                        "the age entry of `%s` carries no data key".formatted(recipient)));
        try {
            return Optional.of(DataKey.of(AgeFile.decrypt(file.getBytes(StandardCharsets.UTF_8), fitting)));
        } catch (SopsException failure) {
            throw new SopsException(
                    failure.fault(),
                    "the age entry of `%s` does not open: %s".formatted(recipient, failure.getMessage()),
                    failure);
        }
    }
}
