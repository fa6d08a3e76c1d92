package io.bastide.conformance;

import io.bastide.sops.Sops;
import io.bastide.sops.age.AgeIdentity;
import io.bastide.sops.age.AgeKeyPair;
import io.bastide.sops.age.AgeKeyService;
import io.bastide.sops.age.AgeRecipient;
import io.bastide.sops.key.KeyGroups;
import io.bastide.sops.key.KeyRing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/**
 * Somebody with an age key, known to our library and, through a file, to the real tools.
 *
 * @param pair the key
 * @param identityFile where it stands as age-keygen would write it
 */
record KeyHolder(AgeKeyPair pair, Path identityFile) {

    /** Somebody with a fresh key, whose file is put into a folder. */
    static KeyHolder in(Path folder, String name) {
        AgeKeyPair pair = AgeKeyPair.generate(InstantSource.system(), new SecureRandom());
        try {
            return new KeyHolder(pair, Files.write(folder.resolve(name + ".txt"), pair.identityFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    AgeIdentity identity() {
        return pair.identity();
    }

    AgeRecipient recipient() {
        return pair.recipient();
    }

    /** Our library with this one's identity at hand. */
    Sops sops() {
        return sopsOf(this);
    }

    /** Our library with the identities of several at hand. */
    static Sops sopsOf(KeyHolder... holders) {
        List<AgeIdentity> identities =
                Stream.of(holders).map(KeyHolder::identity).toList();
        KeyRing keys = new KeyRing(List.of(new AgeKeyService(identities)), new SecureRandom());
        return new Sops(keys, InstantSource.system(), new SecureRandom());
    }

    /** One group of these, of whom each can open a file. */
    static KeyGroups group(KeyHolder... holders) {
        return KeyGroups.of(
                Stream.of(holders).map(holder -> holder.recipient().entry()).toList());
    }

    /** A file with the identities of several, as one person has it who plays them all. */
    static Path identityFile(Path folder, KeyHolder... holders) {
        StringBuilder lines = new StringBuilder();
        StringBuilder name = new StringBuilder();
        try {
            for (KeyHolder holder : holders) {
                lines.append(Files.readString(holder.identityFile()));
                name.append(holder.identityFile().getFileName()).append('-');
            }
            return Files.writeString(folder.resolve(name + "together"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
