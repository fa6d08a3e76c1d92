package io.bastide.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A kind that a CustomResourceDefinition adds to the API server.
 *
 * @param definition names the definition
 * @param text the definition, YAML or JSON
 * @param kind for instance {@code Certificate}
 * @param served the API versions of the kind that the server will have, for instance {@code cert-manager.io/v1}
 */
record CustomKind(JsonObjectRef definition, String text, String kind, List<String> served) {

    /** The kind of the definitions themselves. */
    static final String DEFINITION = "CustomResourceDefinition";

    /** The kind that a definition adds. */
    static CustomKind from(String text) {
        return from(YamlText.mapping(text), text);
    }

    private static CustomKind from(Map<String, Object> object, String text) {
        var ref = JsonObjectRef.of(object);
        if (!ref.kind().equals(DEFINITION)
                || !(object.get("spec") instanceof Map<?, ?> spec)
                || !(spec.get("names") instanceof Map<?, ?> names)) {
            throw new IllegalArgumentException("%s is not a %s".formatted(ref, DEFINITION));
        }
        var served = YamlText.mappings(spec.get("versions")).stream()
                .filter(version -> Boolean.TRUE.equals(version.get("served")))
                .map(version -> spec.get("group") + "/" + version.get("name"))
                .toList();
        return new CustomKind(ref, text, String.valueOf(names.get("kind")), served);
    }

    /**
     * The kinds that the YAML files under a folder define, by the names of their definitions.
     *
     * <p>Some projects publish a definition in several channels, or bundle that of another project. A path that
     * contains {@code standard} then counts most, one that contains {@code experimental} least.
     *
     * @throws IllegalArgumentException when a file has another object than definitions, or two of one name count the
     *     same
     */
    static Collection<CustomKind> under(Path folder) throws IOException {
        var channels =
                Stream.generate(TreeMap<String, CustomKind>::new).limit(3).toList();
        for (Path file : files(folder)) {
            var channel = channels.get(rank(folder.relativize(file).toString()));
            for (String document : YamlText.documents(Files.readString(file))) {
                add(document, file, channel);
            }
        }
        var kinds = channels.get(0);
        channels.forEach(channel -> channel.forEach(kinds::putIfAbsent));
        return kinds.values();
    }

    private static int rank(String path) {
        if (path.contains("experimental")) {
            return 2;
        }
        return path.contains("standard") ? 0 : 1;
    }

    private static void add(String document, Path file, Map<String, CustomKind> kinds) {
        try {
            var object = YamlText.mapping(document);
            if (object.isEmpty()) {
                return;
            }
            var kind = from(object, document);
            if (kinds.put(kind.definition().name(), kind) != null) {
                throw new IllegalArgumentException("%s is there twice".formatted(kind.definition()));
            }
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("while reading `%s`: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .toList();
        }
    }
}
