package io.bastide.conformance;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plaintext as an author may write it, and the rule to encrypt it by.
 *
 * @param fileName its extension tells the format
 * @param content the bytes
 * @param rule which values are encrypted
 * @param isMacOnlyEncrypted whether the checksum leaves out the values in clear
 */
@SuppressWarnings("ArrayRecordComponent") // compared by content below
record SopsSample(String fileName, byte[] content, SampleRule rule, boolean isMacOnlyEncrypted) {

    /** The options that tell sops so. */
    List<String> options() {
        return isMacOnlyEncrypted ? List.of(rule.option(), "--mac-only-encrypted") : List.of(rule.option());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SopsSample that
                && fileName.equals(that.fileName)
                && Arrays.equals(content, that.content)
                && rule == that.rule
                && isMacOnlyEncrypted == that.isMacOnlyEncrypted;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }
}
