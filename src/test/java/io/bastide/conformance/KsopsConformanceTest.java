package io.bastide.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.sops.Plaintext;
import io.bastide.sops.SealSettings;
import io.bastide.sops.SopsFormat;
import io.bastide.sops.fault.SopsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real kustomize with a KSOPS generator decrypts what we encrypt while it builds. */
@Tag("conformance")
class KsopsConformanceTest {

    private static final String SECRET = """
            apiVersion: v1
            kind: Secret
            metadata:
                name: db
                annotations:
                    kustomize.config.k8s.io/needs-hash: "true"
            stringData:
                flag: "yes"
                password: hunter2
            """;

    private static final String POD = """
            apiVersion: v1
            kind: Pod
            metadata: {name: web}
            spec:
              containers:
              - name: web
                image: web
                envFrom:
                - secretRef: {name: db}
            """;

    private static final String GENERATOR = """
            apiVersion: viaduct.ai/v1
            kind: ksops
            metadata:
              name: secrets
              annotations:
                config.kubernetes.io/function: |
                  exec:
                    path: ksops
            files:
            - secret.enc.yaml
            secretFrom:
            - metadata: {name: files}
              type: Opaque
              files: [settings=settings.enc.json]
              binaryFiles: [blob.enc.bin]
              envs: [variables.enc.env]
            """;

    @TempDir
    private Path folder;

    private Path kustomize;
    private Path ksops;
    private KeyHolder ann;

    @BeforeEach
    void writeTree() throws Exception {
        kustomize = Tool.require("kustomize");
        ksops = Tool.require("ksops");
        ann = KeyHolder.in(folder, "ann");
        Files.writeString(folder.resolve("pod.yaml"), POD);
        Files.writeString(folder.resolve("generator.yaml"), GENERATOR);
        Files.writeString(
                folder.resolve("kustomization.yaml"), "resources: [pod.yaml]\ngenerators: [generator.yaml]\n");
        encrypt("secret.enc.yaml", SECRET.getBytes(StandardCharsets.UTF_8));
        encrypt("settings.enc.json", "{\"a\": 1}".getBytes(StandardCharsets.UTF_8));
        encrypt("variables.enc.env", "USER=ann\n".getBytes(StandardCharsets.UTF_8));
        encrypt("blob.enc.bin", new byte[] {0, (byte) 0xff});
    }

    @Test
    void decryptsManifestsAndFiles() {
        String built = build().requireSuccess().text();

        assertThat(built)
                .contains("flag: \"yes\"", "password: hunter2", "settings: \"{\\n", "blob.enc.bin: AP8=", "USER: ann")
                .doesNotContain("ENC[", "sops:");
    }

    @Test
    void givesReferencesTheHashedName() {
        var objects = YamlText.documents(build().requireSuccess().text()).stream()
                .map(YamlText::mapping)
                .toList();

        var names = objects.stream()
                .map(object -> (Map<?, ?>) object.get("metadata"))
                .map(metadata -> String.valueOf(metadata.get("name")))
                .toList();
        String hashed = names.stream()
                .filter(name -> name.startsWith("db-"))
                .findFirst()
                .orElseThrow();
        assertThat(objects.toString()).contains("secretRef={name=" + hashed + "}");
    }

    @Test
    void failsTheBuildOfAChangedFile() throws IOException {
        Path secret = folder.resolve("secret.enc.yaml");
        Files.writeString(secret, Files.readString(secret).replace("kind: Secret", "kind: ConfigMap"));

        var result = build();

        assertThat(result.exitCode()).isNotZero();
        assertThat(result.text()).doesNotContain("hunter2");
    }

    private ToolProcess.Result build() {
        return ToolProcess.of(kustomize, "build", "--enable-alpha-plugins", "--enable-exec", folder.toString())
                .withVariable("PATH", ksops.resolveSibling("") + ":" + System.getenv("PATH"))
                .withVariable("SOPS_AGE_KEY_FILE", ann.identityFile().toString())
                .run();
    }

    private void encrypt(String name, byte[] content) throws IOException, SopsException {
        SopsFormat format = SopsFormat.of(name);
        var rule = format == SopsFormat.YAML ? SampleRule.ENCRYPTED_REGEX : SampleRule.DEFAULT;
        var settings = new SealSettings(format, rule.rule(), KeyHolder.group(ann), false);
        Files.write(
                folder.resolve(name),
                ann.sops().encrypt(Plaintext.read(content, format), settings).bytes());
    }
}
