package io.bastide.sops;

import io.bastide.sops.key.KeyGroups;
import io.bastide.sops.metadata.EncryptionRule;

/**
 * How a file is to be encrypted.
 *
 * @param format its format
 * @param rule which values are encrypted; does not count for binary files
 * @param recipients who can open it
 * @param isMacOnlyEncrypted whether the checksum leaves values in clear out
 */
public record SealSettings(SopsFormat format, EncryptionRule rule, KeyGroups recipients, boolean isMacOnlyEncrypted) {
    /** The rule that counts: binary files have none. */
    EncryptionRule effectiveRule() {
        return format == SopsFormat.BINARY ? EncryptionRule.NONE : rule;
    }
}
