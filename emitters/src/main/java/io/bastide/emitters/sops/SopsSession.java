package io.bastide.emitters.sops;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.SpecPositions;
import io.bastide.compiler.diagnostic.Stage;
import io.bastide.compiler.packaging.OutputFile;
import io.bastide.compiler.seal.SealSeams;
import io.bastide.compiler.seal.SealSession;
import io.bastide.compiler.seal.Sealed;
import io.bastide.sops.Sops;
import io.bastide.sops.age.FoundIdentities;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.key.KeyRing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Seals the secrets of one build with the identities that are at hand. */
final class SopsSession implements SealSession {
    private final SealSeams seams;
    private final SpecPositions positions;
    private final Regeneration regeneration;
    private final UnseenSecrets unseen = new UnseenSecrets();
    private final List<Diagnostic> about = new ArrayList<>();
    private final @Nullable FoundIdentities identities;
    private final KeyRing keys;
    private final Sops sops;

    SopsSession(SealSeams seams, SpecPositions positions) {
        this.seams = seams;
        this.positions = positions;
        this.regeneration = new Regeneration(seams.wishes().regenerated());
        this.identities = search();
        this.keys = KeyServicesAtHand.ring(
                identities == null ? List.of() : identities.identities(),
                seams.machine().random());
        this.sops = new Sops(keys, seams.machine()::now, seams.machine().random());
    }

    @Override
    public Sealed seal(OutputFile file) {
        OutputFile.Unsealed unsealed = file.unsealed().orElseThrow();
        SopsSealing sealing = (SopsSealing) unsealed.manifest().sealing().orElseThrow();
        SealFindings findings = new SealFindings(sealing, unsealed.environment(), positions);
        FileSealing sealed =
                new FileSealing(sealing, unsealed.manifest().body(), seams, sops, keys, regeneration, findings);
        Optional<byte[]> content = sealed.sealed(file.path());
        if (sealed.isKeptUnseen()) {
            unseen.add(sealing, unsealed.environment());
        }
        return new Sealed(findings.hasErrors() ? Optional.empty() : content, findings.all());
    }

    @Override
    public List<Diagnostic> findings() {
        List<Diagnostic> all = new ArrayList<>(about);
        unseen.finding().ifPresent(all::add);
        for (String wish : regeneration.unmet()) {
            all.add(Diagnostic.of(
                            SopsRule.NOTHING_TO_REGENERATE,
                            Stage.SEAL,
                            "`--regenerate " + wish + "` names no generated value of this build")
                    .withHelp("write it as tenant/secret or tenant/secret/key"));
        }
        return all;
    }

    @Override
    public void close() {
        if (identities != null) {
            identities.close();
        }
    }

    private @Nullable FoundIdentities search() {
        try {
            return MachineIdentities.search(seams.machine(), List.of());
        } catch (SopsException unreadable) {
            about.add(Diagnostic.of(SopsRule.BAD_IDENTITIES, Stage.SEAL, unreadable.getMessage() + "")
                    .withHelp("mend the file or variable, or unset it to build without identities"));
            return null;
        }
    }
}
