package io.bastide.emitters.sops;

import io.bastide.dsl.secret.Recipient;
import io.bastide.dsl.secret.Recipients;
import io.bastide.sops.config.KeyEntries;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.key.KeyEntry;
import io.bastide.sops.key.KeyGroup;
import io.bastide.sops.key.KeyGroups;
import java.util.ArrayList;
import java.util.List;

/** Declared recipients as wanted entries of the SOPS metadata. */
final class WantedRecipients {
    private WantedRecipients() {}

    /**
     * The groups, in the order of their declaration.
     *
     * @throws SopsException when one of the recipients is no public name of a key of its kind
     */
    static KeyGroups of(Recipients recipients) throws SopsException {
        List<KeyGroup> groups = new ArrayList<>();
        for (List<Recipient> group : recipients.groups()) {
            List<KeyEntry> entries = new ArrayList<>();
            for (Recipient recipient : group) {
                entries.add(KeyEntries.named(recipient.kind(), recipient.id()));
            }
            groups.add(new KeyGroup(entries));
        }
        return new KeyGroups(groups, groups.size() > 1 ? recipients.threshold() : 0);
    }
}
