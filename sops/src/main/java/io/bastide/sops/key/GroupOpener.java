package io.bastide.sops.key;

import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Opens key groups one after another and remembers why some stay closed. */
final class GroupOpener {
    /** The kinds that are tried first, as SOPS does: those which need no network. */
    private static final List<String> FIRST_KINDS = List.of("age", "pgp");

    private static final Comparator<KeyEntry> ORDER = Comparator.comparingInt(GroupOpener::rank);

    private final KeyServices services;
    private final List<KeyEntry> closed = new ArrayList<>();
    private final List<SopsException> failures = new ArrayList<>();

    GroupOpener(KeyServices services) {
        this.services = services;
    }

    /**
     * What the group carries, or empty when none of its entries opens.
     *
     * @param length what it must have, in bytes
     */
    Optional<DataKey> open(KeyGroup group, int length) {
        List<KeyEntry> entries = group.entries().stream().sorted(ORDER).toList();
        for (KeyEntry entry : entries) {
            Optional<DataKey> key = open(entry, length);
            if (key.isPresent()) {
                return key;
            }
        }
        closed.addAll(entries);
        return Optional.empty();
    }

    /**
     * Why it did not suffice.
     *
     * @param fact the beginning of the message
     */
    SopsException exhausted(String fact) {
        SopsFault fault =
                closed.stream().anyMatch(entry -> services.of(entry.kind()).isPresent())
                        ? SopsFault.NO_KEY
                        : SopsFault.NO_KEY_SERVICE;
        String able = closed.stream()
                .map(entry -> services.recipient(entry).described())
                .distinct()
                .collect(Collectors.joining(", "));
        String reason = fault == SopsFault.NO_KEY
                ? "%s; the file is for %s".formatted(fact, able)
                : "%s; the file is only for kinds of keys that nothing here can open: %s".formatted(fact, able);
        SopsException exhausted = new SopsException(fault, reason);
        failures.forEach(exhausted::addSuppressed);
        return exhausted;
    }

    private Optional<DataKey> open(KeyEntry entry, int length) {
        Optional<KeyService> service = services.of(entry.kind());
        if (service.isEmpty()) {
            return Optional.empty();
        }
        try {
            Optional<DataKey> key = service.get().unwrap(entry);
            if (key.isPresent() && key.get().bytes().length != length) {
                failures.add(wrongLength(entry, key.get(), length));
                return Optional.empty();
            }
            return key;
        } catch (SopsException failure) {
            failures.add(failure);
            return Optional.empty();
        }
    }

    private SopsException wrongLength(KeyEntry entry, DataKey key, int length) {
        try (key) {
            return new SopsException(
                    SopsFault.MALFORMED_METADATA,
                    "the entry for %s carries %d bytes, %d are needed"
                            .formatted(services.recipient(entry).described(), key.bytes().length, length));
        }
    }

    private static int rank(KeyEntry entry) {
        int place = FIRST_KINDS.indexOf(entry.kind());
        return place < 0 ? FIRST_KINDS.size() : place;
    }
}
