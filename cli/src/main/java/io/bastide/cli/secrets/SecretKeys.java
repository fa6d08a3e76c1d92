package io.bastide.cli.secrets;

import io.bastide.compiler.machine.Machine;
import io.bastide.emitters.sops.KeyServicesAtHand;
import io.bastide.emitters.sops.MachineIdentities;
import io.bastide.sops.Sops;
import io.bastide.sops.age.AgeKeyService;
import io.bastide.sops.age.AgeRecipient;
import io.bastide.sops.age.FoundIdentities;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.key.KeyEntry;
import io.bastide.sops.key.KeyGroups;
import io.bastide.sops.key.KeyRing;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The identities and key services of a machine. Identities are looked for when a file needs them, and cleared on close. */
public final class SecretKeys implements AutoCloseable {
    private static final String COMMAND = "SOPS_AGE_KEY_CMD";

    private final Machine machine;
    private final Map<List<AgeRecipient>, Rings> rings = new HashMap<>();

    private record Rings(FoundIdentities found, KeyRing keys, Sops sops) {}

    /** The keys of a machine. */
    public SecretKeys(Machine machine) {
        this.machine = machine;
    }

    /**
     * What opens and encrypts files for these recipients.
     *
     * @throws SopsException {@code UNREADABLE_IDENTITIES} or {@code MALFORMED_IDENTITY}, when a place that the user named
     *     holds no identities
     */
    public Sops sops(KeyGroups groups) throws SopsException {
        return rings(groups).sops();
    }

    /**
     * The key ring of {@link #sops}.
     *
     * @throws SopsException as there
     */
    public KeyRing ring(KeyGroups groups) throws SopsException {
        return rings(groups).keys();
    }

    /** The recipients as texts, without a look at any identity. */
    public static List<String> recipients(KeyGroups groups) {
        return new KeyRing(List.of(new AgeKeyService(List.of())), new SecureRandom()).identify(groups);
    }

    @Override
    public void close() {
        rings.values().forEach(ring -> ring.found().close());
    }

    /** A command that prints identities is told whose are wanted, so each set of recipients is a search of its own. */
    private Rings rings(KeyGroups groups) throws SopsException {
        boolean isAsking =
                machine.variable(COMMAND).filter(text -> !text.isEmpty()).isPresent();
        List<AgeRecipient> wanted = isAsking ? ageRecipients(groups) : List.of();
        Rings known = rings.get(wanted);
        if (known != null) {
            return known;
        }
        FoundIdentities found = MachineIdentities.search(machine, wanted);
        KeyRing keys = KeyServicesAtHand.ring(found.identities(), machine.random());
        Rings made = new Rings(found, keys, new Sops(keys, machine::now, machine.random()));
        rings.put(wanted, made);
        return made;
    }

    private static List<AgeRecipient> ageRecipients(KeyGroups groups) {
        List<AgeRecipient> wanted = new ArrayList<>();
        for (KeyEntry entry : groups.entries()) {
            try {
                if (entry.kind().equals("age")) {
                    wanted.add(AgeRecipient.of(entry.text("recipient").orElse("")));
                }
            } catch (SopsException malformed) {
                continue; // opening the file tells what is wrong with the entry
            }
        }
        return wanted;
    }
}
