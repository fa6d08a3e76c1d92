package io.bastide.sops.config;

import io.bastide.sops.key.KeyGroups;
import io.bastide.sops.metadata.EncryptionRule;

/**
 * How new files at certain paths are encrypted.
 *
 * @param pathPattern searched anywhere in the path of a file; empty for every path
 * @param recipients who can open them
 * @param selection which values are encrypted
 * @param isMacOnlyEncrypted whether the checksum covers encrypted values only
 */
public record CreationRule(
        String pathPattern, KeyGroups recipients, EncryptionRule selection, boolean isMacOnlyEncrypted) {}
