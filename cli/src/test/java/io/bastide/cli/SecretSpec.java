package io.bastide.cli;

import io.bastide.compiler.machine.LocalMachine;
import io.bastide.emitters.sops.KeyServicesAtHand;
import io.bastide.emitters.sops.MachineIdentities;
import io.bastide.sops.Opened;
import io.bastide.sops.SealSettings;
import io.bastide.sops.Sops;
import io.bastide.sops.SopsFile;
import io.bastide.sops.SopsFormat;
import io.bastide.sops.age.AgeKeyPair;
import io.bastide.sops.age.FoundIdentities;
import io.bastide.sops.document.Entry;
import io.bastide.sops.document.ListNode;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.document.Node;
import io.bastide.sops.document.Value;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.key.KeyGroups;
import io.bastide.sops.metadata.EncryptionRule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A spec project on disk whose secrets come from every kind of source, and texts that must never be seen again. */
final class SecretSpec {
    static final String VARIABLE = "planted in a variable 7f3a";
    static final String TEXT_FILE = "planted in a text file 91cc";
    static final String BINARY_FILE = "planted in a binary file 5e0d";
    static final String SOPS_FILE = "planted in a file of sops 22b8";

    private static final String SOURCE = """
            package shop;

            import io.bastide.dsl.Cluster;
            import io.bastide.dsl.Environment;
            import io.bastide.dsl.Platform;
            import io.bastide.dsl.PlatformSpec;
            import io.bastide.dsl.Tenant;
            import io.bastide.dsl.secret.KeyPair;
            import io.bastide.dsl.secret.Recipient;
            import io.bastide.dsl.secret.Recipients;
            import io.bastide.dsl.secret.Secret;
            import io.bastide.dsl.secret.SecretSource;

            public final class Shop implements PlatformSpec {
                @Override
                public Platform define() {
                    Cluster west = Cluster.named("west").build();
                    Environment prod = Environment.named("prod")
                            .rank(1)
                            .clusters(west)
                            .recipients(Recipients.of(Recipient.age("@RECIPIENT@")))
                            .build();
                    KeyPair pair = KeyPair.selfSigned(30, "db.shop.svc");
                    Tenant shop = Tenant.named("shop")
                            .owner("team-shop")
                            .secrets(
                                    Secret.named("db")
                                            .value("variable", SecretSource.variable("DB_PASSWORD"))
                                            .value("stand-in", SecretSource.variable("UNSET").or(SecretSource.password(40)))
                                            .value("empty", SecretSource.variable("EMPTY")),
                                    Secret.named("files")
                                            .value("text", SecretSource.file("private/text"))
                                            .value("binary", SecretSource.binaryFile("private/binary"))
                                            .value("sops", SecretSource.sops("legacy.yaml", "token"))
                                            .value("password", SecretSource.password(40)),
                                    Secret.tls("tls", pair.certificate(), pair.privateKey()))
                            .build();
                    return Platform.named("sample").environments(prod).tenants(shop).build();
                }
            }
            """;

    private final Path folder;
    private final Path identityFile;
    private final String identity;

    private SecretSpec(Path folder, Path identityFile, String identity) {
        this.folder = folder;
        this.identityFile = identityFile;
        this.identity = identity;
    }

    /** Writes the spec to a folder; what is secret but not encrypted goes into {@code private}. */
    static SecretSpec in(Path folder) throws IOException, SopsException {
        Files.createDirectories(folder.resolve("private"));
        Files.createDirectories(folder.resolve("src/main/java/shop"));
        Files.writeString(folder.resolve("private/text"), TEXT_FILE);
        Files.writeString(folder.resolve("private/binary"), "\0" + BINARY_FILE);
        Path identityFile = folder.resolve("private/keys.txt");
        try (AgeKeyPair pair = AgeKeyPair.generate(InstantSource.system(), new SecureRandom())) {
            Files.write(identityFile, pair.identityFile());
            Files.write(folder.resolve("legacy.yaml"), legacy(pair));
            Files.writeString(
                    folder.resolve("src/main/java/shop/Shop.java"),
                    SOURCE.replace("@RECIPIENT@", pair.recipient().text()));
        }
        String file = Files.readString(identityFile);
        return new SecretSpec(
                folder,
                identityFile,
                file.substring(file.indexOf("AGE-SECRET-KEY-")).strip());
    }

    /** A file that somebody encrypted earlier. */
    private static byte[] legacy(AgeKeyPair pair) throws SopsException {
        Sops sops = new Sops(
                KeyServicesAtHand.ring(List.of(), new SecureRandom()), InstantSource.system(), new SecureRandom());
        MapNode plain = new MapNode(List.of(new Entry("token", Value.text(SOPS_FILE))));
        KeyGroups recipients = KeyGroups.of(List.of(pair.recipient().entry()));
        return sops.encrypt(List.of(plain), new SealSettings(SopsFormat.YAML, EncryptionRule.NONE, recipients, false))
                .bytes();
    }

    Path folder() {
        return folder;
    }

    Path output() {
        return folder.resolve("deploy");
    }

    /** The secret key that opens everything. */
    String identity() {
        return identity;
    }

    /** Variables of a build that can read every source. */
    SortedMap<String, String> environment() {
        return new TreeMap<>(Map.of(
                "DB_PASSWORD", VARIABLE, "EMPTY", "", "SOPS_AGE_KEY_FILE", identityFile.toString(), "HOME", "/none"));
    }

    SecretSpec edit(String before, String after) throws IOException {
        Path source = folder.resolve("src/main/java/shop/Shop.java");
        String text = Files.readString(source);
        if (!text.contains(before)) {
            throw new IllegalArgumentException("the source does not have: " + before);
        }
        Files.writeString(source, text.replace(before, after));
        return this;
    }

    /** A value of the output, in clear. */
    String value(String secret, String key) throws IOException, SopsException {
        Path file = output().resolve("overlays/prod/west/shop/" + secret + ".sops.yaml");
        LocalMachine machine = LocalMachine.with(Map.of("SOPS_AGE_KEY", identity));
        try (FoundIdentities identities = MachineIdentities.search(machine, List.of())) {
            Sops sops = new Sops(
                    KeyServicesAtHand.ring(identities.identities(), machine.random()), machine::now, machine.random());
            try (Opened opened = sops.open(SopsFile.read(Files.readAllBytes(file), SopsFormat.YAML))) {
                return new String(find(opened.documents().get(0), key).bytes(), StandardCharsets.UTF_8);
            }
        }
    }

    private static Value find(Node node, String key) {
        MapNode template = (MapNode) ((MapNode) ((MapNode) node).get("spec").orElseThrow())
                .get("secretTemplates")
                .map(list -> ((ListNode) list).items().get(0))
                .orElseThrow();
        MapNode texts = (MapNode) template.get("stringData").orElseThrow();
        return (Value) texts.get(key).orElseThrow();
    }
}
