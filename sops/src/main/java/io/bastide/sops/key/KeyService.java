package io.bastide.sops.key;

import io.bastide.sops.fault.SopsException;
import java.time.Instant;
import java.util.Optional;

/**
 * Wraps and opens data keys for one kind of key. A cloud KMS is one class that implements this, found through
 * {@link java.util.ServiceLoader}.
 */
public interface KeyService {
    /** The kind of entries it serves, for example {@code kms}; see {@link KeyEntry#kind()}. */
    String kind();

    /**
     * The two entries mean the same recipient.
     *
     * @return a text that is equal for equal recipients and that people recognise, for example {@code age1...}
     */
    String identify(KeyEntry entry);

    /**
     * Wraps a data key or a share.
     *
     * @param wanted who is to open it; its {@code enc} does not count
     * @param key what is wrapped; stays with the caller
     * @param at the time that entries which carry one shall carry
     * @return the wanted entry with {@code enc} and what belongs to it
     * @throws SopsException when the recipient is malformed or the service fails
     */
    KeyEntry wrap(KeyEntry wanted, DataKey key, Instant at) throws SopsException;

    /**
     * Opens what an entry carries.
     *
     * @return the data key or share, owned by the caller; empty when this service has no identity for the entry
     * @throws SopsException when there is an identity and the entry does not open with it
     */
    Optional<DataKey> unwrap(KeyEntry entry) throws SopsException;
}
