package io.bastide.emitters.sops;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.packaging.OutputFile;
import io.bastide.compiler.packaging.ViewManifests;
import io.bastide.compiler.seal.PreviousFiles;
import io.bastide.compiler.seal.SealSeams;
import io.bastide.compiler.seal.SealSession;
import io.bastide.compiler.seal.SealWishes;
import io.bastide.compiler.seal.Sealed;
import io.bastide.compiler.tree.JsonPointer;
import io.bastide.compiler.tree.Manifest;
import io.bastide.dsl.secret.KeyPair;
import io.bastide.dsl.secret.Recipients;
import io.bastide.dsl.secret.Secret;
import io.bastide.dsl.secret.SecretSource;
import io.bastide.sops.Opened;
import io.bastide.sops.SealSettings;
import io.bastide.sops.Sops;
import io.bastide.sops.SopsFile;
import io.bastide.sops.SopsFormat;
import io.bastide.sops.age.FoundIdentities;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.key.KeyRing;
import io.bastide.sops.metadata.EncryptionRule;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** No value that holds a secret shows it when it is printed. */
class HiddenValuesTest {
    private static final String PLANTED = "open sesame";

    private final FakeMachine machine =
            new FakeMachine().set("TOKEN", PLANTED).set("SOPS_AGE_KEY", Holder.ANN.identity());

    @Test
    void inASealingAndWhatComesOfIt() {
        EmittedSecrets emitted = EmittedSecrets.of(Secret.named("api").value("token", SecretSource.variable("TOKEN")));
        Manifest manifest = emitted.emission().manifests().get(0);
        OutputFile file = OutputFile.unsealed(
                "api.sops.yaml", new byte[0], manifest, new ViewManifests("prod", "eu", List.of(manifest)));
        SealSeams seams = new SealSeams(machine, FakeMachine.SPEC, PreviousFiles.NONE, SealWishes.NONE);

        try (SealSession session = new SopsSealer().begin(seams, SealedSpec.POSITIONS)) {
            Sealed sealed = session.seal(file);

            assertThat(sealed.content()).isPresent();
            assertHidden(sealed, session, file, manifest, manifest.sealing(), seams);
        }
    }

    @Test
    void inAnOpenedFile() throws SopsException {
        try (FoundIdentities identities = MachineIdentities.search(machine, List.of())) {
            KeyRing ring = KeyServicesAtHand.ring(identities.identities(), machine.random());
            Sops sops = new Sops(ring, machine::now, machine.random());
            MapNode plain = PlainTree.of(
                    EmittedSecrets.of(EmittedSecrets.secret())
                            .emission()
                            .manifests()
                            .get(0)
                            .body(),
                    Map.of(JsonPointer.parse("/stringData/password"), PLANTED.getBytes(StandardCharsets.UTF_8)));
            SealSettings settings = new SealSettings(
                    SopsFormat.YAML,
                    EncryptionRule.encryptedRegex("^(data|stringData)$"),
                    WantedRecipients.of(Recipients.age(Holder.ANN.recipient())),
                    false);
            SopsFile file = sops.encrypt(List.of(plain), settings);

            try (Opened opened = sops.open(file)) {
                assertHidden(plain, settings, file, opened, opened.documents(), sops, ring, identities);
            }
        }
    }

    @Test
    void inAGeneratedPair() {
        GeneratedPair pair = GeneratedPair.make(KeyPair.ssh(), machine.random(), machine.now());

        String base64 = new String(pair.part(KeyPair.Part.PRIVATE_KEY), StandardCharsets.UTF_8)
                .lines()
                .skip(2)
                .findFirst()
                .orElseThrow();

        assertThat(pair.toString()).doesNotContain(base64, "PRIVATE");
    }

    private static void assertHidden(Object... values) {
        for (Object value : values) {
            assertThat(value.toString())
                    .doesNotContain(PLANTED, Holder.ANN.identity(), "AGE-SECRET-KEY", "b3BlbiBzZXNhbWU");
        }
    }
}
