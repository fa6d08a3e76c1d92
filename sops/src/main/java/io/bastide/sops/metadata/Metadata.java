package io.bastide.sops.metadata;

import io.bastide.sops.document.Entry;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.key.KeyGroups;
import java.util.List;

/**
 * The {@code sops} block of a file.
 *
 * @param keys who can open it
 * @param lastModified the time of the last change as RFC 3339 in whole seconds, which the checksum is bound to
 * @param mac the encrypted checksum; empty when there is none
 * @param version the version of sops whose layout it has
 * @param rule which values are encrypted
 * @param isMacOnlyEncrypted whether the checksum leaves values in clear out
 * @param others fields that nobody here knows, kept as they are
 */
public record Metadata(
        KeyGroups keys,
        String lastModified,
        String mac,
        String version,
        EncryptionRule rule,
        boolean isMacOnlyEncrypted,
        List<Entry> others) {
    /** The version whose layout is written. */
    public static final String WRITTEN_VERSION = "3.13.3";

    /** Copies the list. */
    public Metadata {
        others = List.copyOf(others);
    }

    /**
     * Reads a block of any layout.
     *
     * @throws SopsException {@code MALFORMED_METADATA}, {@code SEVERAL_RULES} or {@code UNSAFE_PATTERN}
     */
    public static Metadata read(MapNode block) throws SopsException {
        return new MetadataReader(block).read();
    }

    /** The block in the layout of 3.13: keys in alphabetical order at every level, empty lists left out. */
    public MapNode block() {
        return MetadataWriter.block(this);
    }

    /** A copy with other keys. */
    public Metadata withKeys(KeyGroups changed) {
        return new Metadata(changed, lastModified, mac, version, rule, isMacOnlyEncrypted, others);
    }

    /** A copy with another checksum and the time that it is bound to. */
    public Metadata withMac(String newMac, String at) {
        return new Metadata(keys, at, newMac, version, rule, isMacOnlyEncrypted, others);
    }
}
