package io.bastide.cli.secrets;

import java.util.List;

/**
 * How one secret of the spec stands in one place.
 *
 * @param tenant the tenant
 * @param secret the secret
 * @param environment the environment
 * @param cluster the cluster
 * @param path path of its file relative to the output root
 * @param recipients who can open the file; who shall be able to when there is none
 * @param changed time of the last change as RFC 3339; empty when there is no file. Nothing in a SOPS file says when its
 *     data key was made
 * @param stale what is not as the spec wants it, in words; empty when all is
 * @param notes what is worth knowing and not wrong
 * @param uses who uses it and how
 */
public record SecretStatus(
        String tenant,
        String secret,
        String environment,
        String cluster,
        String path,
        List<String> recipients,
        String changed,
        List<String> stale,
        List<String> notes,
        List<SecretUse> uses) {
    /** Copies the lists. */
    public SecretStatus {
        recipients = List.copyOf(recipients);
        stale = List.copyOf(stale);
        notes = List.copyOf(notes);
        uses = List.copyOf(uses);
    }

    /** Says whether something is not as the spec wants it. */
    public boolean isStale() {
        return !stale.isEmpty();
    }
}
