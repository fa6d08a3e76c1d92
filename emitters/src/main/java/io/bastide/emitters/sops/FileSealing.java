package io.bastide.emitters.sops;

import io.bastide.compiler.seal.SealSeams;
import io.bastide.compiler.tree.JsonPointer;
import io.bastide.compiler.tree.Mapping;
import io.bastide.sops.Opened;
import io.bastide.sops.SealSettings;
import io.bastide.sops.Sops;
import io.bastide.sops.SopsFile;
import io.bastide.sops.SopsFormat;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.key.KeyRing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the content of one file. When the earlier file can be opened, what did not change in it stays; when it cannot, it
 * stays as a whole or is an error, but is never encrypted afresh unless that was asked for. Used once.
 */
final class FileSealing {
    private final SopsSealing sealing;
    private final Mapping body;
    private final SealSeams seams;
    private final Sops sops;
    private final KeyRing keys;
    private final ValueSources sources;
    private final SealFindings findings;
    private boolean isKeptUnseen;

    FileSealing(
            SopsSealing sealing,
            Mapping body,
            SealSeams seams,
            Sops sops,
            KeyRing keys,
            Regeneration regeneration,
            SealFindings findings) {
        this.sealing = sealing;
        this.body = body;
        this.seams = seams;
        this.sops = sops;
        this.keys = keys;
        this.sources = new ValueSources(sealing, seams, sops, regeneration, findings);
        this.findings = findings;
    }

    /** The content; empty when a finding says why there is none. */
    Optional<byte[]> sealed(String path) {
        try {
            Optional<byte[]> previous = seams.previous().read(path);
            return previous.isPresent() ? again(path, previous.get()) : Optional.of(first());
        } catch (SopsException fault) {
            findings.onSecret(
                    SopsFaults.isWithoutIdentity(fault) ? SopsRule.BAD_RECIPIENT : SopsRule.NOT_CONSUMABLE,
                    "secret `" + sealing.secret().name() + "` cannot be encrypted: " + fault.getMessage(),
                    "name recipients that this build can encrypt to, or add their key service to its class path");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return Optional.empty();
    }

    /** Whether the content is that of the earlier file, which nobody here can open. */
    boolean isKeptUnseen() {
        return isKeptUnseen;
    }

    private byte[] first() throws SopsException {
        return write(Map.of(), Optional.empty());
    }

    private Optional<byte[]> again(String path, byte[] previous) throws SopsException {
        SopsFile file;
        try {
            file = SopsFile.read(previous, SopsFormat.YAML);
        } catch (SopsException damaged) {
            return damaged(path, damaged);
        }
        Opened opened;
        try {
            opened = sops.open(file);
        } catch (SopsException closed) {
            if (!SopsFaults.isWithoutIdentity(closed)) {
                return damaged(path, closed);
            }
            return seams.wishes().isResealing() ? Optional.of(first()) : unseen(path, file);
        }
        try (opened) {
            return Optional.of(
                    write(EarlierValues.of(opened.documents().get(0), sealing.values()), Optional.of(opened)));
        }
    }

    /** Without an identity nobody knows whether a value changed; what stands in clear can be compared. */
    private Optional<byte[]> unseen(String path, SopsFile file) throws SopsException {
        Optional<String> difference = ClearParts.difference(file, body, sealing, settings(), keys);
        if (difference.isEmpty()) {
            isKeptUnseen = true;
            return Optional.of(file.bytes());
        }
        findings.onSecret(
                SopsRule.SEALED_CHANGE,
                "secret `" + sealing.secret().name() + "` differs from `" + path + "` in " + difference.get()
                        + ", and no identity of its recipients is at hand",
                "set SOPS_AGE_KEY_FILE to an identity that opens the file, or encrypt it afresh from its sources with"
                        + " `--reseal`");
        return Optional.empty();
    }

    private Optional<byte[]> damaged(String path, SopsException fault) {
        findings.onSecret(
                SopsRule.DAMAGED_FILE,
                "`" + path + "` of secret `" + sealing.secret().name() + "` cannot be used: " + fault.getMessage(),
                "restore the file from version control, or delete it to encrypt afresh from the sources");
        return Optional.empty();
    }

    private byte[] write(Map<String, byte[]> earlier, Optional<Opened> opened) throws SopsException {
        Map<JsonPointer, byte[]> secrets = new HashMap<>();
        try {
            for (SealedValue value : sealing.values()) {
                sources.read(value, earlier).ifPresent(bytes -> {
                    ValueCheck.check(value, bytes, findings);
                    secrets.put(value.pointer(), value.isBinary() ? base64(bytes) : bytes);
                });
            }
            TypeCheck.check(sealing, secrets, findings);
            if (findings.hasErrors()) {
                return new byte[0];
            }
            if (secrets.size() < sealing.values().size()) {
                throw new IllegalStateException("a value of " + sealing.subject() + " is missing without a finding");
            }
            return seal(PlainTree.of(body, secrets), opened).bytes();
        } finally {
            secrets.values().forEach(bytes -> Arrays.fill(bytes, (byte) 0));
            earlier.values().forEach(bytes -> Arrays.fill(bytes, (byte) 0));
        }
    }

    /** Somebody may have sorted the file or put comments into it with sops; as long as nothing else changed, that stays. */
    private SopsFile seal(MapNode plain, Optional<Opened> opened) throws SopsException {
        if (opened.isEmpty()) {
            return sops.encrypt(List.of(plain), settings());
        }
        List<MapNode> old = opened.get().documents();
        boolean isSame = old.size() == 1 && PlainTree.isSame(old.get(0), plain);
        return sops.reseal(opened.get(), isSame ? old : List.of(plain), settings());
    }

    private static byte[] base64(byte[] bytes) {
        byte[] encoded = Base64.getEncoder().encode(bytes);
        Arrays.fill(bytes, (byte) 0);
        return encoded;
    }

    private SealSettings settings() throws SopsException {
        return new SealSettings(
                SopsFormat.YAML,
                DeliveryRules.rule(sealing.delivery()),
                WantedRecipients.of(sealing.recipients()),
                sealing.delivery().isMacOnlyEncrypted());
    }
}
