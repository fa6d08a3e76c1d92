package io.bastide.cli.secrets;

import io.bastide.sops.Sops;
import io.bastide.sops.fault.SopsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Opens files and verifies their checksums. */
public final class Verification {
    private final SecretKeys keys;

    /** Opens files with these keys. */
    public Verification(SecretKeys keys) {
        this.keys = keys;
    }

    /**
     * What is wrong with some files, in their order; nothing for files that are whole.
     *
     * @throws SopsException when identities cannot be read, which concerns all files
     */
    public List<FileFault> faults(List<SecretFile> files) throws SopsException {
        List<Sops> openers = new ArrayList<>(files.size());
        for (SecretFile file : files) {
            openers.add(keys.sops(file.file().metadata().keys()));
        }
        return IntStream.range(0, files.size())
                .parallel()
                .mapToObj(i -> fault(files.get(i), openers.get(i)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<FileFault> fault(SecretFile secret, Sops sops) {
        try {
            sops.open(secret.file()).close();
            return Optional.empty();
        } catch (SopsException fault) {
            return Optional.of(FileFault.of(secret.place(), fault));
        }
    }
}
