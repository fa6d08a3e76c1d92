package io.bastide.conformance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Applies the objects of a place to a real API server, and reports what is not as intended. */
final class ServerReport {

    private final KubeApiServer server;
    private final Map<String, String> acceptedWarnings;
    private final List<String> complaints = new ArrayList<>();
    private final Set<String> namespaces = new HashSet<>(Set.of("", "default"));
    private int applied;

    /**
     * A report without complaints.
     *
     * @param acceptedWarnings parts of warnings that are right to come, each with the reason why
     */
    ServerReport(KubeApiServer server, Map<String, String> acceptedWarnings) {
        this.server = server;
        this.acceptedWarnings = acceptedWarnings;
    }

    /** A line for each refusal, unexpected warning, changed field, and object that a second apply changed. */
    List<String> complaints() {
        return complaints;
    }

    /** How many objects were applied. */
    int applied() {
        return applied;
    }

    /** Applies all units of a place twice, then deletes their objects, so that the next place finds none. */
    void tryOut(String place, Collection<CompiledPlatform.UnitInPlace> units) {
        List<JsonObjectRef> made = new ArrayList<>();
        for (var unit : units) {
            for (String document : YamlText.documents(unit.yaml())) {
                apply(place, document).ifPresent(made::add);
            }
        }
        for (int i = made.size() - 1; i >= 0; i--) {
            if (!made.get(i).kind().equals("Namespace")) {
                server.delete(made.get(i));
            }
        }
    }

    private Optional<JsonObjectRef> apply(String place, String document) {
        Map<String, Object> intended = YamlText.mapping(document);
        JsonObjectRef ref = JsonObjectRef.of(intended);
        if (namespaces.add(ref.kind().equals("Namespace") ? ref.name() : ref.namespace())
                && !ref.kind().equals("Namespace")) {
            server.createNamespace(ref.namespace());
        }
        ApplyResult first = server.apply(ref, document);
        if (!first.accepted()) {
            complaints.add("%s: %s was refused: %s".formatted(place, ref, first.message()));
            return Optional.empty();
        }
        applied++;
        first.warnings().stream()
                .filter(warning -> acceptedWarnings.keySet().stream().noneMatch(warning::contains))
                .forEach(warning -> complaints.add("%s: %s is warned of: %s".formatted(place, ref, warning)));
        changed("", intended, first.object()).forEach(line -> complaints.add("%s: %s %s".formatted(place, ref, line)));
        applyAgain(ref, document, first).forEach(line -> complaints.add("%s: %s %s".formatted(place, ref, line)));
        return Optional.of(ref);
    }

    /**
     * What a second apply changes. Some kinds, such as persistent volume claims, get a new version although nothing in
     * them is new: then the third apply must keep that version.
     */
    private List<String> applyAgain(JsonObjectRef ref, String document, ApplyResult first) {
        ApplyResult second = server.apply(ref, document);
        if (second.resourceVersion().equals(first.resourceVersion())) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(ObjectSet.differences(first.object(), second.object()));
        lines.removeIf(line -> line.startsWith("/metadata/resourceVersion:"));
        if (!server.apply(ref, document).resourceVersion().equals(second.resourceVersion())) {
            lines.add("gets a new version at every apply");
        }
        return lines.stream()
                .map(line -> "was changed by a second apply: " + line)
                .toList();
    }

    /** What the server keeps otherwise than it was given; what it adds does not count. */
    private static List<String> changed(String pointer, @Nullable Object given, @Nullable Object kept) {
        List<String> lines = new ArrayList<>();
        if (given instanceof Map<?, ?> map && kept instanceof Map<?, ?> other) {
            map.forEach((key, value) -> lines.addAll(changed(pointer + "/" + key, value, other.get(key))));
        } else if (given instanceof List<?> list && kept instanceof List<?> other && list.size() == other.size()) {
            for (int i = 0; i < list.size(); i++) {
                lines.addAll(changed(pointer + "/" + i, list.get(i), other.get(i)));
            }
        } else if (!"".equals(given) || kept != null) { // an empty text and no text are the same to the server
            ObjectSet.differences(given, kept).forEach(line -> lines.add(pointer + line));
        }
        return lines;
    }
}
