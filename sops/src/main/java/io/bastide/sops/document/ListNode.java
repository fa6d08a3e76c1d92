package io.bastide.sops.document;

import java.util.List;

/**
 * A list.
 *
 * @param items nodes and comments in file order
 */
public record ListNode(List<ListItem> items) implements Node {
    /** Copies the list. */
    public ListNode {
        items = List.copyOf(items);
    }

    @Override
    public void destroy() {
        items.forEach(ListItem::destroy);
    }
}
