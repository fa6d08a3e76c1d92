package io.bastide.emitters.kustomize;

import io.bastide.compiler.tree.ManifestId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The file names of a unit's objects: kind and name in lower case, {@code networkpolicy-frontend}.
 *
 * <p>Where that names two objects, all of them get the namespace in front of the name, or the group and version too; a
 * name with characters that are not for files gets a number that follows from the name alone.
 */
final class FileNames {
    private final Map<ManifestId, String> names;

    private FileNames(Map<ManifestId, String> names) {
        this.names = names;
    }

    /** The names for all objects of a unit, whichever level they are at. */
    static FileNames of(Collection<ManifestId> ids) {
        Map<String, List<ManifestId>> byName = new HashMap<>();
        for (ManifestId id : ids) {
            byName.computeIfAbsent(fileName(id.kind(), id.name()), name -> new ArrayList<>())
                    .add(id);
        }
        Map<ManifestId, String> names = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (ManifestId id : ids.stream().sorted().toList()) {
            List<ManifestId> same = byName.getOrDefault(fileName(id.kind(), id.name()), List.of());
            String name = same.size() == 1 ? fileName(id.kind(), id.name()) : longName(id, same);
            while (!taken.add(name)) {
                name += "-x";
            }
            names.put(id, name);
        }
        return new FileNames(names);
    }

    /** The name of an object's file without its ending. */
    String of(ManifestId id) {
        String name = names.get(id);
        if (name == null) {
            throw new IllegalArgumentException("no object of this unit: " + id);
        }
        return name;
    }

    private static String longName(ManifestId id, List<ManifestId> same) {
        long inNamespace = same.stream()
                .filter(other -> other.namespace().equals(id.namespace()))
                .count();
        return inNamespace == 1
                ? fileName(id.kind(), id.namespace(), id.name())
                : fileName(id.kind(), id.apiVersion(), id.namespace(), id.name());
    }

    private static String fileName(String... parts) {
        String raw = String.join("-", parts);
        StringBuilder name = new StringBuilder(raw.length());
        boolean isExact = true;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean isFit = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '.';
            boolean isUpper = c >= 'A' && c <= 'Z';
            name.append(isFit || isUpper ? c : '-');
            isExact &= isFit || isUpper && i < parts[0].length();
        }
        String lower = name.toString().toLowerCase(Locale.ROOT);
        return isExact ? lower : lower + "-" + Integer.toHexString(raw.hashCode());
    }
}
