package io.bastide.cli;

import io.bastide.emitters.sops.KeyServicesAtHand;
import io.bastide.sops.Opened;
import io.bastide.sops.Plaintext;
import io.bastide.sops.SealSettings;
import io.bastide.sops.Sops;
import io.bastide.sops.SopsFile;
import io.bastide.sops.SopsFormat;
import io.bastide.sops.age.AgeIdentity;
import io.bastide.sops.age.AgeKeyPair;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.key.KeyEntry;
import io.bastide.sops.key.KeyGroups;
import io.bastide.sops.metadata.EncryptionRule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder with encrypted files, made by people who each have a key. */
final class SecretFolder {
    /** A value that must never be seen where nobody asked for it. */
    static final String PLANTED = "planted-4711";

    /** Text of a file whose one secret value is the planted one. */
    static final String MANIFEST = """
            apiVersion: v1
            kind: Secret
            stringData:
                password: %s
                user: shop
            """.formatted(PLANTED);

    private static final Instant THEN = Instant.parse("2026-03-04T05:06:07Z");

    private final Path folder;
    private final Map<String, AgeKeyPair> people = new TreeMap<>();

    SecretFolder(Path folder) {
        this.folder = folder;
    }

    /** The recipient of a person. */
    String recipient(String person) {
        return pair(person).recipient().text();
    }

    /** Environment variables of people who have their identities at hand. */
    Map<String, String> as(String... names) throws IOException {
        StringBuilder identities = new StringBuilder();
        for (String person : names) {
            identities.append(new String(pair(person).identityFile(), StandardCharsets.US_ASCII));
        }
        return Map.of("SOPS_AGE_KEY", identities.toString());
    }

    /** The same with an editor, which is a shell script that finds the file in {@code $1}. */
    Map<String, String> editing(String person, String script) throws IOException {
        Path editor = folder.resolve("editor.sh");
        Files.writeString(editor, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(editor, PosixFilePermissions.fromString("rwx------"));
        Map<String, String> environment = new TreeMap<>(as(person));
        environment.put("EDITOR", "'" + editor + "'");
        return environment;
    }

    /** Writes a manifest whose values are encrypted to people. */
    Path seal(String path, String... names) throws Exception {
        return seal(path, MANIFEST, Stream.of(names).map(this::entry).toList());
    }

    /** Writes any text encrypted to any recipients; the format is that of the name. */
    Path seal(String path, String text, List<KeyEntry> recipients) throws Exception {
        SopsFormat format = SopsFormat.of(path);
        SealSettings settings = new SealSettings(
                format, EncryptionRule.encryptedRegex("^(data|stringData)$"), KeyGroups.of(recipients), false);
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        SopsFile file = sops(THEN).encrypt(Plaintext.read(plain, format), settings);
        Path target = folder.resolve(path);
        Files.createDirectories(Optional.ofNullable(target.getParent()).orElse(folder));
        return Files.write(target, file.bytes());
    }

    /** The entry that asks for a person. */
    KeyEntry entry(String person) {
        return pair(person).recipient().entry();
    }

    /** The plaintext of a file, opened by whoever can. */
    String open(String path) throws Exception {
        SopsFile file = SopsFile.read(Files.readAllBytes(folder.resolve(path)), SopsFormat.of(path));
        try (Opened opened = sops(THEN).open(file)) {
            return new String(Plaintext.write(opened.documents(), file.format()), StandardCharsets.UTF_8);
        }
    }

    /** Writes a .sops.yaml with one rule for people. */
    void rule(String path, String... names) throws IOException {
        String ages = String.join(",", Stream.of(names).map(this::recipient).toList());
        Files.writeString(
                folder.resolve(path),
                "creation_rules:\n  - encrypted_regex: ^(data|stringData)$\n    age: " + ages + "\n");
    }

    /** Replaces a text of a file that stands there in clear. */
    void tamper(String path, String before, String after) throws IOException {
        String text = Files.readString(folder.resolve(path));
        if (!text.contains(before)) {
            throw new IllegalArgumentException("the file does not have: " + before);
        }
        Files.writeString(folder.resolve(path), text.replace(before, after));
    }

    private Sops sops(Instant now) throws SopsException {
        List<AgeIdentity> identities =
                people.values().stream().map(AgeKeyPair::identity).toList();
        return new Sops(KeyServicesAtHand.ring(identities, new SecureRandom()), () -> now, new SecureRandom());
    }

    private AgeKeyPair pair(String person) {
        return people.computeIfAbsent(
                person, name -> AgeKeyPair.generate(InstantSource.fixed(THEN), new SecureRandom()));
    }
}
