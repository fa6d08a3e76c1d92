package io.bastide.sops.key;

import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import io.bastide.sops.shamir.SecretSharing;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Opens and wraps the data key of a file with all key services at hand.
 *
 * <p>In one group each entry carries the whole data key. With more groups each group carries a Shamir share, see
 * {@link SecretSharing}, and a threshold of 0 means that every group is needed.
 */
public final class KeyRing {
    /** Length of a Shamir share of a data key in bytes: one byte for its coordinate. */
    private static final int SHARE_LENGTH = DataKey.LENGTH + 1;

    private final KeyServices services;
    private final SecureRandom random;

    /**
     * A ring of services.
     *
     * @param services the first one of a kind serves that kind
     * @param random source of the shares' coordinates and polynomials
     */
    public KeyRing(List<KeyService> services, SecureRandom random) {
        this.services = new KeyServices(services);
        this.random = random;
    }

    /**
     * The data key that the groups carry, owned by the caller. Tries age first, then PGP, then the other kinds.
     *
     * @throws SopsException {@code NO_KEY} when no identity at hand opens enough, {@code NO_KEY_SERVICE} when all that
     *     stays closed is of kinds without a service; the failures of all candidates are suppressed exceptions of it
     */
    public DataKey open(KeyGroups present) throws SopsException {
        if (present.entries().isEmpty()) {
            throw new SopsException(SopsFault.MALFORMED_METADATA, "the metadata names nobody who can open the file");
        }
        return present.groups().size() == 1
                ? openWhole(present.groups().get(0))
                : openShares(present.groups(), neededShares(present));
    }

    /**
     * The wanted groups with a data key wrapped afresh for each entry.
     *
     * @param at the time for entries that carry one
     * @throws SopsException {@code NO_RECIPIENT} when there is no group or an empty one, {@code NO_KEY_SERVICE} for a kind
     *     without a service, {@code BAD_THRESHOLD}, {@code MALFORMED_RECIPIENT}
     */
    public KeyGroups wrap(KeyGroups wanted, DataKey key, Instant at) throws SopsException {
        requireRecipients(wanted);
        for (KeyEntry entry : wanted.entries()) {
            services.require(entry);
        }
        return wanted.groups().size() == 1
                ? new KeyGroups(List.of(wrapAll(wanted.groups().get(0), key, at)), wanted.threshold())
                : wrapShares(wanted, key, at);
    }

    /**
     * The wanted groups, with the entries of present recipients kept byte for byte and only the added ones wrapped.
     *
     * <p>That holds for one group. With several groups, everything is wrapped anew unless the recipients are the same,
     * because the shares change. A recipient who is no longer wanted may still know the data key: rotate it.
     *
     * @param present what carries this very data key now
     * @throws SopsException as {@link #wrap}; a kept entry needs no service
     */
    public KeyGroups rewrap(KeyGroups present, KeyGroups wanted, DataKey key, Instant at) throws SopsException {
        requireRecipients(wanted);
        if (sameRecipients(present, wanted) && present.entries().stream().allMatch(KeyRing::isWrapped)) {
            return present;
        }
        if (present.groups().size() != 1 || wanted.groups().size() != 1) {
            return wrap(wanted, key, at);
        }
        Map<Recipient, KeyEntry> kept = new LinkedHashMap<>();
        for (KeyEntry entry : present.entries()) {
            if (isWrapped(entry)) {
                kept.putIfAbsent(services.recipient(entry), entry);
            }
        }
        List<KeyEntry> entries = new ArrayList<>();
        for (KeyEntry entry : distinct(wanted.groups().get(0))) {
            KeyEntry old = kept.get(services.recipient(entry));
            entries.add(old != null ? old : services.require(entry).wrap(entry, key, at));
        }
        return new KeyGroups(List.of(new KeyGroup(entries)), wanted.threshold());
    }

    /** Whether the same people can open both, whatever the order of groups and entries. */
    public boolean sameRecipients(KeyGroups left, KeyGroups right) {
        return left.groups().size() == right.groups().size()
                && (left.groups().size() == 1 || neededShares(left) == neededShares(right))
                && recipientCounts(left).equals(recipientCounts(right));
    }

    /** The recipients of all groups as texts that people recognise, in file order, each once. */
    public List<String> identify(KeyGroups present) {
        return present.entries().stream()
                .map(entry -> services.recipient(entry).text())
                .distinct()
                .toList();
    }

    private DataKey openWhole(KeyGroup group) throws SopsException {
        GroupOpener opener = new GroupOpener(services);
        Optional<DataKey> key = opener.open(group, DataKey.LENGTH);
        if (key.isEmpty()) {
            throw opener.exhausted("no identity at hand opens the data key");
        }
        return key.get();
    }

    private DataKey openShares(List<KeyGroup> groups, int needed) throws SopsException {
        if (needed < SecretSharing.MIN_THRESHOLD || needed > groups.size()) {
            throw new SopsException(
                    SopsFault.BAD_THRESHOLD, "%d shares are needed of %d key groups".formatted(needed, groups.size()));
        }
        GroupOpener opener = new GroupOpener(services);
        List<DataKey> shares = new ArrayList<>();
        try {
            for (KeyGroup group : groups) {
                opener.open(group, SHARE_LENGTH).ifPresent(shares::add);
                if (shares.size() == needed) {
                    return DataKey.of(SecretSharing.combine(
                            shares.stream().map(DataKey::bytes).toList()));
                }
            }
        } finally {
            shares.forEach(DataKey::close);
        }
        throw opener.exhausted(
                "the identities at hand open %d of %d shares that are needed".formatted(shares.size(), needed));
    }

    private KeyGroups wrapShares(KeyGroups wanted, DataKey key, Instant at) throws SopsException {
        int needed = neededShares(wanted);
        List<byte[]> shares = SecretSharing.split(key.bytes(), wanted.groups().size(), needed, random);
        try {
            List<KeyGroup> groups = new ArrayList<>();
            for (int part = 0; part < shares.size(); part++) {
                groups.add(wrapAll(wanted.groups().get(part), DataKey.of(shares.get(part)), at));
            }
            return new KeyGroups(groups, needed);
        } finally {
            shares.forEach(share -> Arrays.fill(share, (byte) 0));
        }
    }

    private KeyGroup wrapAll(KeyGroup wanted, DataKey key, Instant at) throws SopsException {
        List<KeyEntry> entries = new ArrayList<>();
        for (KeyEntry entry : distinct(wanted)) {
            entries.add(services.require(entry).wrap(entry, key, at));
        }
        return new KeyGroup(entries);
    }

    /** The entries of a group, the first one for each recipient. */
    private List<KeyEntry> distinct(KeyGroup group) {
        Map<Recipient, KeyEntry> entries = new LinkedHashMap<>();
        group.entries().forEach(entry -> entries.putIfAbsent(services.recipient(entry), entry));
        return List.copyOf(entries.values());
    }

    private Map<Set<Recipient>, Long> recipientCounts(KeyGroups present) {
        return present.groups().stream()
                .map(group -> group.entries().stream().map(services::recipient).collect(Collectors.toSet()))
                .collect(Collectors.groupingBy(recipients -> recipients, Collectors.counting()));
    }

    private static boolean isWrapped(KeyEntry entry) {
        return entry.text("enc").filter(text -> !text.isEmpty()).isPresent();
    }

    private static int neededShares(KeyGroups groups) {
        return groups.threshold() == 0 ? groups.groups().size() : groups.threshold();
    }

    private static void requireRecipients(KeyGroups wanted) throws SopsException {
        if (wanted.groups().isEmpty()) {
            throw new SopsException(SopsFault.NO_RECIPIENT, "there is nobody to encrypt to");
        }
        for (KeyGroup group : wanted.groups()) {
            if (group.entries().isEmpty()) {
                throw new SopsException(SopsFault.NO_RECIPIENT, "a key group is empty, so nobody could open its share");
            }
        }
    }
}
