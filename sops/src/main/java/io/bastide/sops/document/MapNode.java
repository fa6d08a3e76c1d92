package io.bastide.sops.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A mapping.
 *
 * @param items entries and comments in file order; a key may stand there once
 */
public record MapNode(List<MapItem> items) implements Node {
    /** Copies the list. */
    public MapNode {
        items = List.copyOf(items);
    }

    /** What a key leads to, or empty. */
    public Optional<Node> get(String key) {
        for (MapItem item : items) {
            if (item instanceof Entry entry && entry.key().equals(key)) {
                return Optional.of(entry.node());
            }
        }
        return Optional.empty();
    }

    /** This mapping and one more entry behind all others. */
    public MapNode plus(Entry entry) {
        List<MapItem> all = new ArrayList<>(items);
        all.add(entry);
        return new MapNode(all);
    }

    /** This mapping and comments behind all others. */
    public MapNode plusComments(List<Comment> comments) {
        if (comments.isEmpty()) {
            return this;
        }
        List<MapItem> all = new ArrayList<>(items);
        all.addAll(comments);
        return new MapNode(all);
    }

    /** This mapping without a key. */
    public MapNode without(String key) {
        return new MapNode(items.stream()
                .filter(item -> !(item instanceof Entry entry && entry.key().equals(key)))
                .toList());
    }

    /** The entries without the comments, in file order. */
    public List<Entry> entries() {
        return items.stream()
                .filter(Entry.class::isInstance)
                .map(Entry.class::cast)
                .toList();
    }

    @Override
    public void destroy() {
        items.forEach(MapItem::destroy);
    }
}
