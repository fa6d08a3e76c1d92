package io.bastide.sops.config;

import io.bastide.sops.age.AgeRecipient;
import io.bastide.sops.document.Entry;
import io.bastide.sops.document.MapItem;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.document.Node;
import io.bastide.sops.document.Value;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import io.bastide.sops.key.KeyEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the texts by which people and configurations name keys into entries, and back. */
public final class KeyEntries {
    private static final String ROLE_START = "+arn:aws";
    private static final Pattern AZURE_KEY = Pattern.compile("(https://[^/]+)/keys/([^/]+)(?:/([^/]*))?");
    private static final Pattern VAULT_KEY = Pattern.compile("(https?://[^/]+)/v\\d+/(.+)/keys/([^/]+)/*");

    private KeyEntries() {}

    /**
     * The entry that asks for a key in a key group.
     *
     * @param kind a list of the SOPS metadata, for example {@code age} or {@code kms}
     * @param name what sops takes on its command line: a recipient, a fingerprint, an ARN (with {@code +ROLE} behind it), a
     *     resource ID, {@code https://VAULT/keys/KEY/VERSION}, {@code https://VAULT/v1/ENGINE/keys/KEY}
     * @throws SopsException {@code MALFORMED_RECIPIENT} when there is no such kind, or the name is none of its kind
     */
    public static KeyEntry named(String kind, String name) throws SopsException {
        if (name.isBlank()) {
            throw malformed("it is empty");
        }
        return switch (kind) {
            case "age" -> AgeRecipient.of(name).entry();
            case "pgp" -> pgp(name);
            case "kms" -> kms(name, "");
            case "gcp_kms" -> gcpKms(name);
            case "hckms" -> hcKms(name);
            case "azure_kv" ->
                azure(name)
                        .filter(key -> !text(key, "version").isEmpty())
                        .orElseThrow(() -> malformed("`%s` is no `https://VAULT/keys/KEY/VERSION`".formatted(name)));
            case "hc_vault" ->
                vault(name)
                        .orElseThrow(() -> malformed("`%s` is no `https://VAULT/v1/ENGINE/keys/KEY`".formatted(name)));
            default -> throw malformed("`%s` is no kind of key that sops knows".formatted(kind));
        };
    }

    /** A PGP key by its fingerprint; blanks in it do not count. */
    static KeyEntry pgp(String fingerprint) {
        return entry("pgp", Map.of("fp", fingerprint.replace(" ", "")));
    }

    /** An AWS key by its ARN, with the role that may stand behind it and the profile of all. */
    static KeyEntry kms(String text, String profile) {
        String arn = text.replace(" ", "");
        int role = arn.indexOf(ROLE_START);
        return role < 0
                ? kms(arn, "", Map.of(), profile)
                : kms(arn.substring(0, role), arn.substring(role + 1), Map.of(), profile);
    }

    /** An AWS key. */
    static KeyEntry kms(String arn, String role, Map<String, String> context, String profile) {
        Map<String, Node> fields = new TreeMap<>();
        putText(fields, "arn", arn);
        putText(fields, "role", role);
        putText(fields, "aws_profile", profile);
        if (!context.isEmpty()) {
            fields.put("context", mapNode(texts(context)));
        }
        return new KeyEntry("kms", mapNode(fields));
    }

    /** A key of Google Cloud. */
    static KeyEntry gcpKms(String resource) {
        return entry("gcp_kms", Map.of("resource_id", resource));
    }

    /** A key of Huawei Cloud. */
    static KeyEntry hcKms(String key) {
        return entry("hckms", Map.of("key_id", key));
    }

    /** An Azure key by its parts. */
    static KeyEntry azure(String vaultUrl, String name, String version) {
        return entry("azure_kv", Map.of("vault_url", vaultUrl, "name", name, "version", version));
    }

    /** An Azure key by its URL, or empty when it has another form. */
    static Optional<KeyEntry> azure(String url) {
        Matcher matcher = AZURE_KEY.matcher(url);
        return matcher.matches()
                ? Optional.of(azure(
                        matcher.group(1),
                        matcher.group(2),
                        Optional.ofNullable(matcher.group(3)).orElse("")))
                : Optional.empty();
    }

    /** A key of the transit engine of HashiCorp Vault by its URI, or empty when it has another form. */
    static Optional<KeyEntry> vault(String uri) {
        Matcher matcher = VAULT_KEY.matcher(uri);
        return matcher.matches()
                ? Optional.of(entry(
                        "hc_vault",
                        Map.of(
                                "vault_address", matcher.group(1),
                                "engine_path", matcher.group(2),
                                "key_name", matcher.group(3))))
                : Optional.empty();
    }

    /** The URI of a key of HashiCorp Vault. */
    static String vaultUri(KeyEntry entry) {
        return "%s/v1/%s/keys/%s"
                .formatted(text(entry, "vault_address"), text(entry, "engine_path"), text(entry, "key_name"));
    }

    /** A field as text, empty when it is missing. */
    static String text(KeyEntry entry, String field) {
        return entry.text(field).orElse("");
    }

    private static SopsException malformed(String message) {
        return new SopsException(SopsFault.MALFORMED_RECIPIENT, message);
    }

    private static KeyEntry entry(String kind, Map<String, String> fields) {
        return new KeyEntry(kind, mapNode(texts(fields)));
    }

    private static Map<String, Node> texts(Map<String, String> fields) {
        Map<String, Node> texts = new TreeMap<>();
        fields.forEach((name, text) -> texts.put(name, Value.text(text)));
        return texts;
    }

    private static void putText(Map<String, Node> fields, String name, String text) {
        if (!text.isEmpty()) {
            fields.put(name, Value.text(text));
        }
    }

    private static MapNode mapNode(Map<String, Node> sorted) {
        List<MapItem> items = sorted.entrySet().stream()
                .map(field -> (MapItem) new Entry(field.getKey(), field.getValue()))
                .toList();
        return new MapNode(items);
    }
}
