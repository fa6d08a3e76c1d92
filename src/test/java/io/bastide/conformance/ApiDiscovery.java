package io.bastide.conformance;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Knows where the API server keeps the objects of each kind; asks once for each API version, and again for a kind that
 * it does not know.
 */
final class ApiDiscovery {

    private final ApiClient client;
    private final Map<String, Map<String, Resource>> resources = new ConcurrentHashMap<>();

    ApiDiscovery(ApiClient client) {
        this.client = client;
    }

    /** The path of an object, or empty when the server does not have its kind. */
    Optional<String> path(JsonObjectRef ref) {
        return resource(ref.apiVersion(), ref.kind()).map(resource -> resource.path(ref));
    }

    /** Whether the server has the kind by now. */
    boolean serves(String apiVersion, String kind) {
        return resource(apiVersion, kind).isPresent();
    }

    private Optional<Resource> resource(String apiVersion, String kind) {
        var known = resources.getOrDefault(apiVersion, Map.of()).get(kind);
        if (known != null) {
            return Optional.of(known);
        }
        var fresh = fetch(apiVersion);
        resources.put(apiVersion, fresh);
        return Optional.ofNullable(fresh.get(kind));
    }

    private Map<String, Resource> fetch(String apiVersion) {
        var response = client.get(root(apiVersion));
        if (!response.accepted()) {
            return Map.of();
        }
        return YamlText.mappings(YamlText.json(response.body()).get("resources")).stream()
                .filter(ApiDiscovery::isMain)
                .collect(Collectors.toMap(
                        resource -> String.valueOf(resource.get("kind")),
                        resource -> new Resource(
                                String.valueOf(resource.get("name")),
                                Boolean.TRUE.equals(resource.get("namespaced")))));
    }

    /** A resource with a slash in its name is a part of another one, as {@code deployments/scale}. */
    private static boolean isMain(Map<?, ?> resource) {
        return !String.valueOf(resource.get("name")).contains("/");
    }

    private static String root(String apiVersion) {
        return (apiVersion.contains("/") ? "/apis/" : "/api/") + apiVersion;
    }

    private static String encode(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private record Resource(String plural, boolean namespaced) {

        String path(JsonObjectRef ref) {
            var namespace = ref.namespace().isEmpty() ? "default" : ref.namespace();
            return root(ref.apiVersion())
                    + (namespaced ? "/namespaces/" + encode(namespace) : "")
                    + "/"
                    + plural
                    + "/"
                    + encode(ref.name());
        }
    }
}
