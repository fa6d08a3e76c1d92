package io.bastide.emitters.sops;

import io.bastide.compiler.packaging.OutputFile;
import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Scalar;
import io.bastide.compiler.tree.Sequence;
import io.bastide.compiler.tree.Tree;
import io.bastide.dsl.secret.Recipient;
import io.bastide.emitters.yaml.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a cluster needs so that its consumer can decrypt: configuration, and a page that says how the key gets there.
 *
 * <p>Sources: chart sops-secrets-operator 0.27.2, values; KSOPS 4.5.1, Argo CD integration; Argo CD 3, {@code argocd-cm};
 * Flux, Kustomization {@code spec.decryption}.
 */
final class ClusterSetup {
    /** Image whose init command copies itself, from 4.5.0 on. */
    private static final String KSOPS_IMAGE = "viaductoss/ksops:v4.5.1";

    private final List<SecretPlace> places;
    private final String cluster;
    private final List<OutputFile> files = new ArrayList<>();

    private ClusterSetup(List<SecretPlace> places) {
        this.places = places;
        this.cluster = places.get(0).cluster().name();
    }

    /** The files for the environments of one cluster. */
    static List<OutputFile> files(List<SecretPlace> places) {
        ClusterSetup setup = new ClusterSetup(places);
        switch (places.get(0).cluster().secretDelivery().consumer()) {
            case OPERATOR -> setup.operator();
            case KSOPS -> setup.ksops();
            case FLUX -> setup.flux();
        }
        return setup.files;
    }

    private void operator() {
        String folder = "addons/" + cluster + "/sops-secrets-operator/";
        yaml(
                folder + "values.yaml",
                Mapping.builder()
                        .put(
                                "extraEnv",
                                Sequence.of(texts("name", "SOPS_AGE_KEY_FILE", "value", "/etc/sops-age/keys.txt")))
                        .put(
                                "secretsAsFiles",
                                Sequence.of(texts(
                                        "name", "sops-age", "mountPath", "/etc/sops-age", "secretName", "sops-age")))
                        .build());
        page(folder, "sops-secrets-operator", "sops-age", "keys.txt", """
                Install the operator with `values.yaml` of this folder, in the same namespace, for example with the chart
                `sops-secrets-operator`, version 0.27.2. It turns each `SopsSecret` into a `Secret` and checks it every
                few minutes. A changed secret does not roll pods: restart them, or use a reloader.
                """);
    }

    private void ksops() {
        String folder = "addons/" + cluster + "/argocd-ksops/";
        yaml(
                folder + "argocd-cm.yaml",
                Mapping.builder()
                        .put("apiVersion", "v1")
                        .put("kind", "ConfigMap")
                        .put("metadata", texts("name", "argocd-cm", "namespace", "argocd"))
                        .put("data", texts("kustomize.buildOptions", "--enable-alpha-plugins --enable-exec"))
                        .build());
        yaml(
                folder + "argocd-repo-server.yaml",
                Mapping.builder()
                        .put("apiVersion", "apps/v1")
                        .put("kind", "Deployment")
                        .put("metadata", texts("name", "argocd-repo-server", "namespace", "argocd"))
                        .put("spec", Mapping.of("template", Mapping.of("spec", repoServer())))
                        .build());
        page(folder, "argocd", "sops-age", "keys.txt", """
                Patch Argo CD with the two files of this folder: they switch Kustomize's generators on and put KSOPS into
                the repo-server. Both options are needed: with `--enable-alpha-plugins` alone, a build succeeds and leaves
                every secret out, which Argo CD would then prune.
                """);
    }

    private static Mapping repoServer() {
        Mapping volumes = texts("name", "ksops");
        return Mapping.builder()
                .put(
                        "initContainers",
                        Sequence.of(Mapping.builder()
                                .put("name", "install-ksops")
                                .put("image", KSOPS_IMAGE)
                                .put("command", Sequence.ofTexts(List.of("/usr/local/bin/ksops", "install", "/ksops")))
                                .put("volumeMounts", Sequence.of(texts("name", "ksops", "mountPath", "/ksops")))
                                .build()))
                .put(
                        "containers",
                        Sequence.of(Mapping.builder()
                                .put("name", "argocd-repo-server")
                                .put(
                                        "env",
                                        Sequence.of(texts("name", "SOPS_AGE_KEY_FILE", "value", "/sops-age/keys.txt")))
                                .put(
                                        "volumeMounts",
                                        Sequence.of(
                                                texts(
                                                        "name",
                                                        "ksops",
                                                        "mountPath",
                                                        "/usr/local/bin/ksops",
                                                        "subPath",
                                                        "ksops"),
                                                Mapping.builder()
                                                        .put("name", "sops-age")
                                                        .put("mountPath", "/sops-age")
                                                        .put("readOnly", true)
                                                        .build()))
                                .build()))
                .put(
                        "volumes",
                        Sequence.of(
                                volumes.with("emptyDir", Mapping.EMPTY),
                                Mapping.builder()
                                        .put("name", "sops-age")
                                        .put("secret", texts("secretName", "sops-age"))
                                        .build()))
                .build();
    }

    private void flux() {
        String folder = "addons/" + cluster + "/flux/";
        Mapping decryption = Mapping.builder()
                .put("provider", "sops")
                .put("secretRef", texts("name", "sops-age"))
                .build();
        yaml(
                folder + "decryption.yaml",
                Sequence.of(Mapping.builder()
                        .put("op", "add")
                        .put("path", "/spec/decryption")
                        .put("value", decryption)
                        .build()));
        page(folder, "flux-system", "sops-age", "age.agekey", """
                Apply `decryption.yaml` as a JSON patch to each Flux `Kustomization` that builds an overlay of this
                cluster. A file may have 5 MiB at most.
                """);
    }

    private void page(String folder, String namespace, String secret, String key, String more) {
        StringBuilder text = new StringBuilder(1024);
        text.append("# Decryption on `").append(cluster).append("`\n\n");
        text.append("Who can open the files of this cluster:\n\n");
        for (SecretPlace place : places) {
            text.append("- `").append(place.environment().name()).append("`: ");
            Set<String> ids = new LinkedHashSet<>();
            place.recipients().all().forEach((Recipient each) -> ids.add("`" + each.id() + "`"));
            text.append(String.join(", ", ids)).append('\n');
        }
        text.append("""

                Put the cluster's own identity, and no other, into a secret. The identity file must not be committed:

                ```
                kubectl --context %s create namespace %s
                kubectl --context %s --namespace %s create secret generic %s --from-file=%s=IDENTITY_FILE
                ```

                """.formatted(cluster, namespace, cluster, namespace, secret, key));
        text.append(more);
        files.add(new OutputFile(folder + "README.md", text.toString().getBytes(StandardCharsets.UTF_8), List.of()));
    }

    private void yaml(String path, Tree content) {
        files.add(new OutputFile(path, new YamlWriter().document(content).take(), List.of()));
    }

    private static Mapping texts(String... pairs) {
        Mapping.Builder texts = Mapping.builder();
        for (int i = 0; i < pairs.length; i += 2) {
            texts.put(pairs[i], Scalar.of(pairs[i + 1]));
        }
        return texts.build();
    }
}
