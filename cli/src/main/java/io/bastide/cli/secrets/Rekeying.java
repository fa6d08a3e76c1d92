package io.bastide.cli.secrets;

import io.bastide.sops.Opened;
import io.bastide.sops.SealSettings;
import io.bastide.sops.Sops;
import io.bastide.sops.SopsFile;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.key.KeyGroups;
import io.bastide.sops.key.KeyRing;
import io.bastide.sops.metadata.Metadata;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Gives files new data keys or other recipients, each file as a whole or not at all. */
public final class Rekeying {
    private final SecretKeys keys;
    private final boolean isDry;

    /**
     * A run.
     *
     * @param isDry whether files are left as they are
     */
    public Rekeying(SecretKeys keys, boolean isDry) {
        this.keys = keys;
        this.isDry = isDry;
    }

    /**
     * Encrypts a file under a new data key for the same recipients.
     *
     * @throws SopsException when identities cannot be read, which concerns all files
     */
    public FileRekeying rotate(SecretFile secret) throws SopsException {
        Sops sops = keys.sops(secret.file().metadata().keys());
        try {
            write(secret, sops.rotate(secret.file()));
            return FileRekeying.good(secret.place().shown(), FileRekeying.Outcome.ROTATED);
        } catch (SopsException fault) {
            return FileRekeying.failed(FileFault.of(secret.place(), fault));
        } catch (IOException disk) {
            return FileRekeying.failed(secret.place().shown(), DiskProblem.of(disk));
        }
    }

    /**
     * Gives a file the recipients of its creation rule.
     *
     * @param isRotating whether a file whose recipients lose somebody gets a new data key too
     * @throws SopsException when identities cannot be read, which concerns all files
     */
    public FileRekeying update(SecretFile secret, RuleSearch rules, boolean isRotating) throws SopsException {
        KeyGroups present = secret.file().metadata().keys();
        Sops sops = keys.sops(present);
        KeyRing ring = keys.ring(present);
        try {
            KeyGroups wanted = rules.of(secret.place()).recipients();
            boolean isNew = isRotating && sops.isRemoving(present, wanted);
            SopsFile changed =
                    isNew ? underNewKey(sops, secret.file(), wanted) : sops.updateKeys(secret.file(), wanted);
            if (changed == secret.file()) {
                return FileRekeying.good(secret.place().shown(), FileRekeying.Outcome.UNCHANGED);
            }
            write(secret, changed);
            List<String> before = ring.identify(present);
            List<String> after = ring.identify(wanted);
            return new FileRekeying(
                    secret.place().shown(),
                    isNew ? FileRekeying.Outcome.ROTATED : FileRekeying.Outcome.UPDATED,
                    without(after, before),
                    without(before, after),
                    Optional.empty(),
                    "");
        } catch (SopsException fault) {
            return FileRekeying.failed(FileFault.of(secret.place(), fault));
        } catch (IOException disk) {
            return FileRekeying.failed(secret.place().shown(), DiskProblem.of(disk));
        }
    }

    /** In one step, because who does it may be the one that is removed. */
    private static SopsFile underNewKey(Sops sops, SopsFile file, KeyGroups wanted) throws SopsException {
        Metadata metadata = file.metadata();
        try (Opened opened = sops.open(file)) {
            return sops.reseal(
                    opened,
                    opened.documents(),
                    new SealSettings(file.format(), metadata.rule(), wanted, metadata.isMacOnlyEncrypted()));
        }
    }

    private void write(SecretFile secret, SopsFile changed) throws IOException {
        if (!isDry) {
            FileReplacement.replace(secret.place().path(), secret.file().bytes(), changed.bytes());
        }
    }

    private static List<String> without(List<String> all, List<String> others) {
        return all.stream().filter(one -> !others.contains(one)).toList();
    }
}
