package io.bastide.emitters.kubernetes;

import io.bastide.compiler.check.Check;
import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.Stage;
import io.bastide.compiler.resolve.TenantView;
import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.tree.ManifestId;
import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Tree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds objects that no API server takes whatever its version: two with one identity ({@code K8S001}), names that are
 * too long ({@code K8S002}), config maps that are too large ({@code K8S003}).
 */
public final class KubernetesObjectCheck implements Check {
    /** Most bytes that the values of a config map hold together. Source: Kubernetes, "ConfigMaps", "Motivation". */
    private static final int MAX_CONFIG_MAP_BYTES = 1024 * 1024;

    /** For {@link java.util.ServiceLoader}. */
    public KubernetesObjectCheck() {}

    @Override
    public String name() {
        return "kubernetes-objects";
    }

    @Override
    public List<Diagnostic> check(TenantView view, List<Manifest> manifests) {
        List<Diagnostic> findings = new ArrayList<>();
        Map<Identity, Manifest> known = new LinkedHashMap<>();
        for (Manifest manifest : manifests) {
            Manifest first = known.putIfAbsent(Identity.of(manifest.id()), manifest);
            if (first != null) {
                findings.add(duplicate(first, manifest, view));
            }
            name(manifest, view).ifPresent(findings::add);
            size(manifest, view).ifPresent(findings::add);
        }
        return findings;
    }

    private static Diagnostic duplicate(Manifest first, Manifest second, TenantView view) {
        return finding(
                        KubernetesRule.DUPLICATE_OBJECT,
                        second,
                        "`" + second.id() + "` is there twice",
                        "give one of them another name",
                        view)
                .withRelated("first declared here", view.positions().of(first.cause()));
    }

    private static Optional<Diagnostic> name(Manifest manifest, TenantView view) {
        ManifestId id = manifest.id();
        NameLimit limit = NameLimit.of(id);
        int length = id.name().length();
        if (length <= limit.characters()) {
            return Optional.empty();
        }
        String reason = limit.reason().isEmpty() ? "" : " because " + limit.reason();
        return Optional.of(finding(
                KubernetesRule.NAME_TOO_LONG,
                manifest,
                "the name of `" + id + "` has " + length + " characters; a " + id.kind() + " may have "
                        + limit.characters() + reason,
                "shorten the name",
                view));
    }

    private static Optional<Diagnostic> size(Manifest manifest, TenantView view) {
        ManifestId id = manifest.id();
        if (!id.kind().equals("ConfigMap") || !id.apiVersion().equals("v1")) {
            return Optional.empty();
        }
        long bytes = textBytes(manifest.body().mapping("data"))
                + decodedBytes(manifest.body().mapping("binaryData"));
        return bytes <= MAX_CONFIG_MAP_BYTES
                ? Optional.empty()
                : Optional.of(finding(
                        KubernetesRule.CONFIG_MAP_TOO_LARGE,
                        manifest,
                        "`" + id + "` holds " + bytes + " bytes; the API server takes " + MAX_CONFIG_MAP_BYTES,
                        "split it, or bring the files with an image or a volume",
                        view));
    }

    private static long textBytes(Mapping data) {
        long bytes = 0;
        for (String key : data.keys()) {
            bytes += data.text(key).orElse("").getBytes(StandardCharsets.UTF_8).length;
        }
        return bytes;
    }

    /** Four characters of base 64 (RFC 4648, section 4) are three bytes; line breaks and padding are none. */
    private static long decodedBytes(Mapping data) {
        long characters = 0;
        for (String key : data.keys()) {
            characters += data.get(key)
                    .flatMap(Tree::asText)
                    .orElse("")
                    .chars()
                    .filter(c -> c > ' ' && c != '=')
                    .count();
        }
        return characters * 3 / 4;
    }

    private static Diagnostic finding(
            KubernetesRule rule, Manifest manifest, String message, String help, TenantView view) {
        return Diagnostic.of(rule, Stage.CHECK, message)
                .withPosition(view.positions().of(manifest.cause()))
                .withHelp(help)
                .withSubject(manifest.id().toString())
                .withEnvironments(List.of(view.environment().name()));
    }

    /** What the API server tells objects apart by; versions of a group are views of one object. */
    private record Identity(String group, String kind, String namespace, String name) {
        static Identity of(ManifestId id) {
            return new Identity(id.group(), id.kind(), id.namespace(), id.name());
        }
    }
}
