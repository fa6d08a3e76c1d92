package io.bastide.emitters.sops;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.Position;
import io.bastide.compiler.diagnostic.Severity;
import io.bastide.compiler.diagnostic.SpecPositions;
import io.bastide.compiler.packaging.OutputFile;
import io.bastide.compiler.packaging.ViewManifests;
import io.bastide.compiler.resolve.ChangeLog;
import io.bastide.compiler.resolve.TenantView;
import io.bastide.compiler.seal.SealSeams;
import io.bastide.compiler.seal.SealSession;
import io.bastide.compiler.seal.SealWishes;
import io.bastide.compiler.seal.Sealed;
import io.bastide.compiler.tree.Manifest;
import io.bastide.dsl.Cluster;
import io.bastide.dsl.Environment;
import io.bastide.dsl.Platform;
import io.bastide.dsl.Tenant;
import io.bastide.dsl.secret.Recipients;
import io.bastide.dsl.secret.Secret;
import io.bastide.dsl.secret.SecretDelivery;
import io.bastide.sops.Opened;
import io.bastide.sops.SealSettings;
import io.bastide.sops.Sops;
import io.bastide.sops.SopsFile;
import io.bastide.sops.SopsFormat;
import io.bastide.sops.age.FoundIdentities;
import io.bastide.sops.document.Entry;
import io.bastide.sops.document.ListNode;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.document.Node;
import io.bastide.sops.document.Value;
import io.bastide.sops.fault.SopsException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The tenant {@code shop} and its encrypted output, over several builds on one machine. */
final class SealedSpec {
    /** Frames become positions one to one. */
    static final SpecPositions POSITIONS =
            site -> new Position.SpecPosition(site.fileName(), site.line(), site.member());

    private final FakeMachine machine;
    private final SortedMap<String, byte[]> output = new TreeMap<>();
    private List<Diagnostic> findings = List.of();
    private Recipients recipients = Recipients.age(Holder.ANN.recipient());
    private SecretDelivery delivery = SecretDelivery.flux();
    private List<String> environments = List.of("prod");

    private SealedSpec(FakeMachine machine) {
        this.machine = machine;
    }

    /** A spec whose files Ann can open, on a machine that has her identity. */
    static SealedSpec on(FakeMachine machine) {
        machine.set("SOPS_AGE_KEY", Holder.ANN.identity());
        return new SealedSpec(machine);
    }

    SealedSpec to(Recipients others) {
        recipients = others;
        return this;
    }

    SealedSpec by(SecretDelivery other) {
        delivery = other;
        return this;
    }

    SealedSpec in(String... names) {
        environments = List.of(names);
        return this;
    }

    /** Builds; what has no error becomes the output. */
    SealedSpec build(Secret... secrets) {
        return build(SealWishes.NONE, secrets);
    }

    /** Builds with generated values made anew. */
    SealedSpec regenerate(String name, Secret... secrets) {
        return build(new SealWishes(false, Set.of(name)), secrets);
    }

    /** Builds with files encrypted afresh that cannot be opened. */
    SealedSpec reseal(Secret... secrets) {
        return build(new SealWishes(true, Set.of()), secrets);
    }

    SealedSpec build(SealWishes wishes, Secret... secrets) {
        SealSeams seams = new SealSeams(
                machine,
                FakeMachine.SPEC,
                path -> Optional.ofNullable(output.get(path)).map(byte[]::clone),
                wishes);
        findings = new ArrayList<>();
        try (SealSession session = new SopsSealer().begin(seams, POSITIONS)) {
            for (String environment : environments) {
                TenantView view = view(environment, secrets);
                for (Manifest manifest : new SopsEmitter().emit(view).manifests()) {
                    manifest.sealing().ifPresent(sealing -> seal(session, manifest, environment));
                }
            }
            findings.addAll(session.findings());
        }
        return this;
    }

    private void seal(SealSession session, Manifest manifest, String environment) {
        String path = "overlays/" + environment + "/eu/shop/"
                + manifest.sealing().orElseThrow().fileName();
        OutputFile file = OutputFile.unsealed(
                path, new byte[0], manifest, new ViewManifests(environment, "eu", List.of(manifest)));
        Sealed sealed = session.seal(file);
        findings.addAll(sealed.findings());
        boolean hasError =
                sealed.findings().stream().anyMatch(finding -> finding.rule().severity() == Severity.ERROR);
        assertThat(sealed.content().isEmpty())
                .as("no content if and only if there is an error")
                .isEqualTo(hasError);
        sealed.content().ifPresent(content -> output.put(path, content));
    }

    private TenantView view(String environment, Secret... secrets) {
        Cluster eu = Cluster.named("eu").secretDelivery(delivery).build();
        Environment place = Environment.named(environment)
                .rank(1)
                .clusters(eu)
                .recipients(recipients)
                .build();
        Tenant tenant = Tenant.named("shop").owner("team-shop").secrets(secrets).build();
        Platform platform =
                Platform.named("acme").environments(place).tenants(tenant).build();
        return new TenantView(platform, place, eu, tenant, ChangeLog.NONE, List.of(), POSITIONS);
    }

    /** The only file. */
    String file() {
        assertThat(output).hasSize(1);
        return new String(output.get(output.firstKey()), StandardCharsets.UTF_8);
    }

    /** The file of a secret in prod. */
    String file(String secret) {
        return new String(output.get("overlays/prod/eu/shop/" + secret + ".sops.yaml"), StandardCharsets.UTF_8);
    }

    /** Changes the only file by hand. */
    SealedSpec write(String text) {
        output.put(output.firstKey(), text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Codes and messages of all findings. */
    List<String> findings() {
        return findings.stream()
                .map(finding -> finding.rule().code() + " " + finding.message())
                .toList();
    }

    List<Diagnostic> diagnostics() {
        return List.copyOf(findings);
    }

    /** A value of the only file, opened by somebody. */
    String value(String key, Holder holder) {
        return Objects.requireNonNull(values(file(), holder).get(key), key);
    }

    String value(String key) {
        return value(key, Holder.ANN);
    }

    /** Changes the plaintext of the only file as {@code sops edit} does. */
    SealedSpec edit(UnaryOperator<MapNode> change) {
        try (FoundIdentities identities = identities(Holder.ANN)) {
            Sops sops = sops(identities);
            SopsFile file = SopsFile.read(Objects.requireNonNull(output.get(output.firstKey())), SopsFormat.YAML);
            SealSettings settings = new SealSettings(
                    SopsFormat.YAML,
                    file.metadata().rule(),
                    file.metadata().keys(),
                    file.metadata().isMacOnlyEncrypted());
            try (Opened opened = sops.open(file)) {
                MapNode changed = change.apply(opened.documents().get(0));
                output.put(
                        output.firstKey(),
                        sops.reseal(opened, List.of(changed), settings).bytes());
            }
            return this;
        } catch (SopsException closed) {
            throw new AssertionError(closed);
        }
    }

    /** The values of a file under the last keys that lead there. */
    static SortedMap<String, String> values(String file, Holder holder) {
        try (FoundIdentities identities = identities(holder)) {
            SopsFile read = SopsFile.read(file.getBytes(StandardCharsets.UTF_8), SopsFormat.YAML);
            SortedMap<String, String> values = new TreeMap<>();
            try (Opened opened = sops(identities).open(read)) {
                collect("", opened.documents().get(0), values);
            }
            return values;
        } catch (SopsException closed) {
            throw new AssertionError(closed);
        }
    }

    private static FoundIdentities identities(Holder holder) throws SopsException {
        return MachineIdentities.search(new FakeMachine().set("SOPS_AGE_KEY", holder.identity()), List.of());
    }

    private static Sops sops(FoundIdentities identities) {
        FakeMachine other = new FakeMachine();
        return new Sops(KeyServicesAtHand.ring(identities.identities(), other.random()), other::now, other.random());
    }

    private static void collect(String key, Node node, SortedMap<String, String> values) {
        if (node instanceof MapNode map) {
            map.entries().forEach((Entry entry) -> collect(entry.key(), entry.node(), values));
        } else if (node instanceof ListNode list) {
            list.items().stream().filter(Node.class::isInstance).forEach(item -> collect(key, (Node) item, values));
        } else {
            values.put(key, ((Value) node).asText());
        }
    }

    /** What stands before the colon in each line that differs; both texts must have the same number of lines. */
    static List<String> changedKeys(String before, String after) {
        List<String> left = before.lines().toList();
        List<String> right = after.lines().toList();
        assertThat(right).hasSameSizeAs(left);
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            if (!left.get(i).equals(right.get(i))) {
                keys.add(right.get(i).strip().replaceFirst(":.*", ""));
            }
        }
        return keys;
    }
}
