package io.bastide.emitters.sops;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Tree;
import io.bastide.dsl.RawManifest;
import io.bastide.dsl.secret.Recipients;
import io.bastide.emitters.yaml.MalformedYamlException;
import io.bastide.emitters.yaml.YamlReader;
import java.util.List;

/** Secrets that come from elsewhere. */
final class PlainSecretCases {
    private PlainSecretCases() {}

    static List<SopsCase> raw() {
        return List.of(
                new SopsCase(
                        "a secret in a raw manifest",
                        findings(RawManifest.yaml(
                                "{apiVersion: v1, kind: Secret, metadata: {name: a}, data: {k: eA==}}")),
                        findings(
                                RawManifest.yaml(
                                        "{apiVersion: v1, kind: Secret, metadata: {name: a}, data: {k: ENC}, sops: {mac: ENC}}")),
                        """
                        SOP018 tenant shop, rawManifests
                        at: RawManifest.yaml(
                        `Secret a` holds its values in clear, for everybody who reads the output
                        help: declare it with secrets(…) of the tenant, so that it is encrypted; or suppress SOP018 with a reason
                        """),
                new SopsCase(
                        "a secret as text",
                        findings(RawManifest.yaml(
                                "{apiVersion: v1, kind: Secret, metadata: {name: a}, stringData: {k: x}}")),
                        findings(RawManifest.yaml(
                                "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {k: x}}")),
                        """
                        SOP018 tenant shop, rawManifests
                        at: RawManifest.yaml(
                        `Secret a` holds its values in clear, for everybody who reads the output
                        help: declare it with secrets(…) of the tenant, so that it is encrypted; or suppress SOP018 with a reason
                        """));
    }

    static List<Diagnostic> findings(RawManifest raw) {
        return new PlainSecretCheck()
                .check(
                        EmittedSecrets.view(
                                EmittedSecrets.PROD.withRecipients(Recipients.age(Holder.ANN.recipient())),
                                EmittedSecrets.EU),
                        List.of(Manifest.of(body(raw), raw.declaredAt())));
    }

    private static Mapping body(RawManifest raw) {
        try {
            Tree document = YamlReader.read(raw.yaml()).get(0);
            return document.asMapping().orElseThrow();
        } catch (MalformedYamlException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }
}
