package io.bastide.emitters.kustomize;

import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.tree.ManifestId;
import io.bastide.compiler.tree.Mapping;
import io.bastide.emitters.kustomize.LevelPlanner.Change;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The image entries of a level. An entry changes every image of its name, so there is one only where all containers of
 * the level with that image agree.
 */
final class ImagePlan {
    private static final ImagePlan NONE = new ImagePlan(List.of(), Map.of());

    private final List<ImageChange> changes;

    /** The earlier images by object and place, of the objects that the level changes. */
    private final Map<ManifestId, Map<String, String>> earlier;

    private ImagePlan(List<ImageChange> changes, Map<ManifestId, Map<String, String>> earlier) {
        this.changes = changes;
        this.earlier = earlier;
    }

    /**
     * Plans the entries.
     *
     * @param after all objects of the level
     * @param changed those of them that differ from the level before
     */
    static ImagePlan of(Map<ManifestId, Manifest> after, List<Change> changed) {
        if (changed.isEmpty()) {
            return NONE;
        }
        try {
            Map<ManifestId, Map<String, String>> earlier = new HashMap<>();
            changed.forEach(change -> earlier.put(change.after().id(), places(change.before())));
            Map<String, ImageChange> wanted = candidates(changed, earlier);
            return wanted.isEmpty() ? NONE : new ImagePlan(agreed(wanted, after.values(), earlier), earlier);
        } catch (FieldSpec.BlockedPathException e) {
            return NONE;
        }
    }

    /** The entries, sorted by name. */
    List<ImageChange> changes() {
        return changes;
    }

    /** The object as it must be before the entries are applied. */
    Mapping before(Manifest after) {
        Map<String, String> places = earlier.getOrDefault(after.id(), Map.of());
        return changes.isEmpty()
                ? after.body()
                : Images.rewrite(after, (place, image) -> before(place, image, places, changes));
    }

    /** The image before the entries: the earlier one where they lead from it to the wanted one. */
    private static String before(String place, String image, Map<String, String> places, List<ImageChange> changes) {
        String old = places.getOrDefault(place, image);
        return applied(old, changes).equals(image) ? old : image;
    }

    private static String applied(String image, List<ImageChange> changes) {
        String changed = image;
        for (ImageChange change : changes) {
            changed = change.applyTo(changed);
        }
        return changed;
    }

    private static Map<String, String> places(Manifest manifest) {
        Map<String, String> places = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        Images.rewrite(manifest, (place, image) -> {
            if (places.put(place, image) != null) {
                ambiguous.add(place);
            }
            return image;
        });
        places.keySet().removeAll(ambiguous);
        return places;
    }

    /** For each name whose image changes somewhere the entry for the first place where it does. */
    private static Map<String, ImageChange> candidates(
            List<Change> changed, Map<ManifestId, Map<String, String>> earlier) {
        Map<String, ImageChange> wanted = new TreeMap<>();
        for (Change change : changed) {
            Map<String, String> places = earlier.getOrDefault(change.after().id(), Map.of());
            Images.rewrite(change.after(), (place, image) -> {
                String old = places.getOrDefault(place, image);
                ImageChange entry = ImageChange.between(old, image);
                boolean isExact = entry.applyTo(old).equals(image);
                if (!old.equals(image) && entry.isWritable() && isExact) {
                    wanted.putIfAbsent(entry.name(), entry);
                }
                return image;
            });
        }
        return wanted;
    }

    /** Takes entries away until none of those left changes an image that it should not. */
    private static List<ImageChange> agreed(
            Map<String, ImageChange> wanted,
            Collection<Manifest> objects,
            Map<ManifestId, Map<String, String>> earlier) {
        Map<String, ImageChange> left = new TreeMap<>(wanted);
        while (!left.isEmpty()) {
            List<ImageChange> entries = List.copyOf(left.values());
            Optional<ImageChange> wrong = firstWrong(entries, objects, earlier);
            if (wrong.isEmpty()) {
                return entries;
            }
            left.remove(wrong.get().name());
        }
        return List.of();
    }

    private static Optional<ImageChange> firstWrong(
            List<ImageChange> entries, Collection<Manifest> objects, Map<ManifestId, Map<String, String>> earlier) {
        List<ImageChange> wrong = new ArrayList<>();
        for (Manifest manifest : objects) {
            Map<String, String> places = earlier.getOrDefault(manifest.id(), Map.of());
            Images.rewrite(manifest, (place, image) -> {
                String before = before(place, image, places, entries);
                if (!applied(before, entries).equals(image)) {
                    entries.stream()
                            .filter(entry -> !entry.applyTo(before).equals(before))
                            .forEach(wrong::add);
                }
                return image;
            });
            if (!wrong.isEmpty()) {
                return Optional.of(wrong.get(0));
            }
        }
        return Optional.empty();
    }
}
