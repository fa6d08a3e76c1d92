package io.bastide.emitters.sops;

import io.bastide.compiler.machine.Machine;
import io.bastide.compiler.seal.SealSeams;
import io.bastide.dsl.secret.KeyPair;
import io.bastide.dsl.secret.SecretSource;
import io.bastide.sops.Opened;
import io.bastide.sops.Sops;
import io.bastide.sops.SopsFile;
import io.bastide.sops.SopsFormat;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.document.Node;
import io.bastide.sops.document.Value;
import io.bastide.sops.fault.SopsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the values of one secret from their sources. A value that cannot be had now is the one that the earlier file has;
 * generated ones are made once. Used once.
 */
final class ValueSources {
    private final SopsSealing sealing;
    private final SealSeams seams;
    private final Sops sops;
    private final Regeneration regeneration;
    private final SealFindings findings;
    private final Map<KeyPair, GeneratedPair> pairs = new HashMap<>();

    ValueSources(SopsSealing sealing, SealSeams seams, Sops sops, Regeneration regeneration, SealFindings findings) {
        this.sealing = sealing;
        this.seams = seams;
        this.sops = sops;
        this.regeneration = regeneration;
        this.findings = findings;
    }

    /**
     * The value, owned by the caller.
     *
     * @param earlier the values of the earlier file by their keys; they stay with the caller
     * @return empty when a finding says why there is none
     */
    Optional<byte[]> read(SealedValue value, Map<String, byte[]> earlier) {
        return read(value.key(), value.source(), earlier);
    }

    private Optional<byte[]> read(String key, SecretSource source, Map<String, byte[]> earlier) {
        if (source instanceof SecretSource.Variable variable) {
            return variable(key, variable, earlier);
        }
        if (source instanceof SecretSource.TextFile file) {
            return file(key, file.path(), earlier);
        }
        if (source instanceof SecretSource.BinaryFile file) {
            return file(key, file.path(), earlier);
        }
        if (source instanceof SecretSource.SopsValue value) {
            return sopsValue(key, value, earlier);
        }
        if (source instanceof SecretSource.GeneratedPassword password) {
            return password(key, password, earlier);
        }
        return key(key, (SecretSource.GeneratedKey) source, earlier);
    }

    private Optional<byte[]> variable(String key, SecretSource.Variable variable, Map<String, byte[]> earlier) {
        Optional<String> text = machine().variable(variable.name());
        if (text.isPresent()) {
            return Optional.of(text.get().getBytes(StandardCharsets.UTF_8));
        }
        if (earlier.containsKey(key) && !isRegenerated(key, variable)) {
            return kept(key, earlier);
        }
        if (variable.otherwise().isPresent()) {
            findings.onValue(
                    SopsRule.STAND_IN,
                    key,
                    "comes from another source, because variable `" + variable.name() + "` is not set",
                    "set the variable and build again");
            return read(key, variable.otherwise().get(), earlier);
        }
        missing(
                key,
                "variable `" + variable.name() + "` is not set",
                "set the variable, or name another source with or(…)");
        return Optional.empty();
    }

    private Optional<byte[]> file(String key, String path, Map<String, byte[]> earlier) {
        try {
            Optional<byte[]> content = machine().file(resolved(path));
            if (content.isPresent()) {
                return content;
            }
            if (earlier.containsKey(key)) {
                return kept(key, earlier);
            }
            missing(key, "there is no file `" + path + "`", "put the file there");
        } catch (IOException | InvalidPathException unreadable) {
            unreadable(key, "comes from file `" + path + "`, which cannot be read", "make the file readable");
        }
        return Optional.empty();
    }

    private Optional<byte[]> sopsValue(String key, SecretSource.SopsValue value, Map<String, byte[]> earlier) {
        try {
            Optional<byte[]> content = machine().file(resolved(value.path()));
            if (content.isEmpty()) {
                if (earlier.containsKey(key)) {
                    return kept(key, earlier);
                }
                missing(key, "there is no file `" + value.path() + "`", "put the file there");
                return Optional.empty();
            }
            return opened(key, value, SopsFile.read(content.get(), SopsFormat.of(value.path())));
        } catch (SopsException closed) {
            if (SopsFaults.isWithoutIdentity(closed) && earlier.containsKey(key)) {
                return kept(key, earlier);
            }
            unreadable(
                    key,
                    "comes from `" + value.path() + "`, which cannot be opened: " + closed.getMessage(),
                    "mend the file, or set SOPS_AGE_KEY_FILE to an identity that opens it");
        } catch (IOException | InvalidPathException broken) {
            unreadable(key, "comes from `" + value.path() + "`, which cannot be read", "make the file readable");
        }
        return Optional.empty();
    }

    private Optional<byte[]> opened(String key, SecretSource.SopsValue value, SopsFile file) throws SopsException {
        try (Opened opened = sops.open(file)) {
            Node node = opened.documents().get(0);
            for (String step : value.keys()) {
                Optional<Node> child = node instanceof MapNode map ? map.get(step) : Optional.empty();
                if (child.isEmpty()) {
                    unreadable(
                            key,
                            "comes from `" + value.path() + "`, which has no `" + String.join(".", value.keys()) + "`",
                            "name the keys that lead to the value");
                    return Optional.empty();
                }
                node = child.get();
            }
            if (node instanceof Value leaf) {
                return Optional.of(leaf.bytes().clone());
            }
            unreadable(
                    key,
                    "comes from `" + value.path() + "`, where `" + String.join(".", value.keys()) + "` is no value",
                    "name the keys that lead to a value");
            return Optional.empty();
        }
    }

    private Optional<byte[]> password(
            String key, SecretSource.GeneratedPassword password, Map<String, byte[]> earlier) {
        byte[] old = earlier.get(key);
        boolean isWanted = regeneration.isWanted(sealing, List.of(key));
        if (old == null || isWanted) {
            return Optional.of(GeneratedPasswords.make(password, machine().random()));
        }
        if (!GeneratedPasswords.fits(old, password)) {
            findings.onValue(
                    SopsRule.OUTDATED_VALUE,
                    key,
                    "is kept, although another length or alphabet is declared now",
                    regenerate(key));
        }
        return kept(key, earlier);
    }

    private Optional<byte[]> key(String key, SecretSource.GeneratedKey generated, Map<String, byte[]> earlier) {
        List<String> parts = parts(generated.pair());
        boolean isWanted = regeneration.isWanted(sealing, parts);
        if (earlier.keySet().containsAll(parts) && !isWanted) {
            return kept(key, earlier);
        }
        GeneratedPair pair = pairs.computeIfAbsent(
                generated.pair(),
                wanted ->
                        GeneratedPair.make(wanted, machine().random(), machine().now()));
        return Optional.of(pair.part(generated.part()));
    }

    /** The keys of all values that are parts of a pair. */
    private List<String> parts(KeyPair pair) {
        return sealing.values().stream()
                .filter(value -> StandIns.isOf(pair, value.source()))
                .map(SealedValue::key)
                .toList();
    }

    /** Says whether a value that a generator made in the place of a variable is to be made anew. */
    private boolean isRegenerated(String key, SecretSource.Variable variable) {
        SecretSource last = StandIns.last(variable);
        if (last instanceof SecretSource.GeneratedKey generated) {
            return regeneration.isWanted(sealing, parts(generated.pair()));
        }
        return last instanceof SecretSource.GeneratedPassword && regeneration.isWanted(sealing, List.of(key));
    }

    private static Optional<byte[]> kept(String key, Map<String, byte[]> earlier) {
        return Optional.ofNullable(earlier.get(key)).map(byte[]::clone);
    }

    private Path resolved(String path) {
        return seams.specFolder().resolve(path).normalize();
    }

    private Machine machine() {
        return seams.machine();
    }

    private String regenerate(String key) {
        return "make it anew with `bastide build --regenerate " + sealing.tenant() + "/"
                + sealing.secret().name() + "/" + key + "`";
    }

    private void missing(String key, String why, String help) {
        findings.onValue(
                SopsRule.MISSING_VALUE,
                key,
                "is nowhere to be had: " + why + ", and no earlier build has left a value",
                help);
    }

    private void unreadable(String key, String predicate, String help) {
        findings.onValue(SopsRule.UNREADABLE_SOURCE, key, predicate, help);
    }
}
