package io.bastide.emitters.sops;

import io.bastide.compiler.resolve.TenantView;
import io.bastide.compiler.tree.JsonPointer;
import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Scalar;
import io.bastide.compiler.tree.Sequence;
import io.bastide.dsl.NamespaceChoice;
import io.bastide.dsl.secret.Recipients;
import io.bastide.dsl.secret.Secret;
import io.bastide.dsl.secret.SecretDelivery;
import io.bastide.dsl.secret.SecretDelivery.Consumer;
import io.bastide.dsl.secret.SecretSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The objects that carry secrets. Keys of their mappings stand in alphabetical order, so that the checksum survives tools
 * that sort; where a value will stand, the object says where it comes from.
 */
final class SecretObjects {
    /** Where the operator looks for the secret. */
    static final JsonPointer TEMPLATE = JsonPointer.parse("/spec/secretTemplates/0");

    private final TenantView view;
    private final SecretDelivery delivery;

    SecretObjects(TenantView view) {
        this.view = view;
        this.delivery = view.cluster().secretDelivery();
    }

    /** The object of a secret, to be sealed to the recipients. */
    Manifest of(Secret secret, Recipients recipients) {
        boolean isForOperator = delivery.consumer() == Consumer.OPERATOR;
        Mapping body = isForOperator ? sopsSecret(secret) : plainSecret(secret);
        List<SealedValue> values = isForOperator
                ? values(secret, TEMPLATE, List.of("spec", "secretTemplates"))
                : values(secret, JsonPointer.ROOT, List.of());
        return Manifest.of(body, secret.declaredAt())
                .sealed(new SopsSealing(
                        view.tenant().name(),
                        view.subjectOfSecret(secret.name()),
                        secret,
                        values,
                        recipients,
                        delivery));
    }

    /**
     * The generator that makes the secrets of a tenant out of their files.
     *
     * <p>Source: KSOPS 4.5.1, "Generator".
     */
    Manifest generator(List<Manifest> sealed) {
        List<String> files = new ArrayList<>();
        sealed.forEach(
                manifest -> files.add("./" + manifest.sealing().orElseThrow().fileName()));
        Mapping function = Mapping.of("config.kubernetes.io/function", Scalar.of("exec:\n  path: ksops\n"));
        Mapping body = Mapping.builder(view.tenant().declaredAt())
                .put("apiVersion", "viaduct.ai/v1")
                .put("kind", "ksops")
                .put(
                        "metadata",
                        Mapping.builder()
                                .put("name", "secrets")
                                .put("annotations", function)
                                .build())
                .put("files", Sequence.ofTexts(files))
                .build();
        return Manifest.of(body, view.tenant().declaredAt());
    }

    /** Source: sops-secrets-operator 0.21.1, kind SopsSecret. */
    private Mapping sopsSecret(Secret secret) {
        Mapping.Builder template = Mapping.builder();
        template.putUnlessEmpty("data", texts(secret, true));
        template.put("labels", labels());
        template.put("name", secret.name());
        template.putUnlessEmpty("stringData", texts(secret, false));
        template.put("type", secret.type().word());
        return Mapping.builder(secret.declaredAt())
                .put("apiVersion", "isindir.github.com/v1alpha3")
                .put("kind", "SopsSecret")
                .put("metadata", metadata(secret, Mapping.EMPTY))
                .put("spec", Mapping.of("secretTemplates", Sequence.of(template.build())))
                .build();
    }

    private Mapping plainSecret(Secret secret) {
        Mapping annotations = delivery.hasHashSuffix()
                ? Mapping.ofTexts(Map.of("kustomize.config.k8s.io/needs-hash", "true"))
                : Mapping.EMPTY;
        Mapping.Builder body = Mapping.builder(secret.declaredAt())
                .put("apiVersion", "v1")
                .putUnlessEmpty("data", texts(secret, true))
                .put("kind", "Secret")
                .put("metadata", metadata(secret, annotations))
                .putUnlessEmpty("stringData", texts(secret, false))
                .put("type", secret.type().word());
        return body.build();
    }

    private Mapping metadata(Secret secret, Mapping annotations) {
        Mapping.Builder metadata = Mapping.builder()
                .putUnlessEmpty("annotations", annotations)
                .put("labels", labels())
                .put("name", secret.name());
        if (view.tenant().namespace().kind() != NamespaceChoice.Kind.UNSTATED) {
            metadata.put("namespace", view.tenant().namespaceName());
        }
        return metadata.build();
    }

    private Mapping labels() {
        return Mapping.builder()
                .put("app.kubernetes.io/managed-by", "bastide")
                .put("app.kubernetes.io/part-of", view.tenant().name())
                .build();
    }

    private static Mapping texts(Secret secret, boolean isBinary) {
        Map<String, String> texts = new TreeMap<>();
        secret.values().forEach((key, source) -> {
            if (source instanceof SecretSource.BinaryFile == isBinary) {
                texts.put(key, "<" + SourceText.of(source) + ">");
            }
        });
        return Mapping.ofTexts(texts);
    }

    private static List<SealedValue> values(Secret secret, JsonPointer at, List<String> above) {
        List<SealedValue> values = new ArrayList<>();
        secret.values().forEach((key, source) -> {
            String parent = source instanceof SecretSource.BinaryFile ? "data" : "stringData";
            List<String> path = new ArrayList<>(above);
            path.add(parent);
            path.add(key);
            values.add(new SealedValue(at.child(parent).child(key), path, key, source));
        });
        return values;
    }
}
