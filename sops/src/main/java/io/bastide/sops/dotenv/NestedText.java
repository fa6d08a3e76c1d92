package io.bastide.sops.dotenv;

import io.bastide.sops.document.Entry;
import io.bastide.sops.document.ListItem;
import io.bastide.sops.document.ListNode;
import io.bastide.sops.document.MapItem;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.document.Node;
import io.bastide.sops.document.Value;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import io.bastide.sops.format.InputLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts together what {@link FlatText} spelled flat; the order of the lines does not count. */
final class NestedText {
    /** Longest list position in digits. */
    private static final int MAX_DIGITS = 6;

    private @Nullable Value value;
    private final Map<String, NestedText> keys = new TreeMap<>();
    private final Map<Integer, NestedText> positions = new TreeMap<>();

    private NestedText() {}

    /**
     * The nested mapping.
     *
     * @throws SopsException {@code MALFORMED_METADATA} when keys contradict each other or a list has gaps
     */
    static MapNode nest(List<Entry> flat) throws SopsException {
        NestedText root = new NestedText();
        for (Entry entry : flat) {
            if (entry.node() instanceof Value value) {
                root.place(entry.key(), value);
            }
        }
        if (!root.positions.isEmpty() || root.value != null) {
            throw malformed();
        }
        return root.mapping();
    }

    private void place(String key, Value placed) throws SopsException {
        NestedText target = this;
        String rest = FlatText.MAP_MARK + key;
        int depth = 0;
        while (!rest.isEmpty()) {
            InputLimits.checkDepth(++depth);
            boolean isMap = rest.startsWith(FlatText.MAP_MARK);
            int start = isMap ? FlatText.MAP_MARK.length() : FlatText.LIST_MARK.length();
            int end = nextMark(rest, start);
            String part = rest.substring(start, end);
            target = isMap
                    ? target.keys.computeIfAbsent(part, missing -> new NestedText())
                    : target.positions.computeIfAbsent(position(part), missing -> new NestedText());
            rest = rest.substring(end);
        }
        if (target.value != null) {
            throw malformed();
        }
        target.value = placed;
    }

    private static int nextMark(String text, int from) {
        int map = text.indexOf(FlatText.MAP_MARK, from);
        int list = text.indexOf(FlatText.LIST_MARK, from);
        int first = map < 0 || (list >= 0 && list < map) ? list : map;
        return first < 0 ? text.length() : first;
    }

    private static int position(String digits) throws SopsException {
        if (!digits.matches("[0-9]{1," + MAX_DIGITS + "}")) {
            throw malformed();
        }
        return Integer.parseInt(digits);
    }

    private Node node() throws SopsException {
        int forms = (value != null ? 1 : 0) + (keys.isEmpty() ? 0 : 1) + (positions.isEmpty() ? 0 : 1);
        if (forms > 1) {
            throw malformed();
        }
        if (value != null) {
            return value;
        }
        return positions.isEmpty() ? mapping() : list();
    }

    private MapNode mapping() throws SopsException {
        List<MapItem> items = new ArrayList<>();
        for (Map.Entry<String, NestedText> key : keys.entrySet()) {
            items.add(new Entry(key.getKey(), key.getValue().node()));
        }
        return new MapNode(items);
    }

    private ListNode list() throws SopsException {
        List<ListItem> items = new ArrayList<>();
        for (Map.Entry<Integer, NestedText> position : positions.entrySet()) {
            if (position.getKey() != items.size()) {
                throw malformed();
            }
            items.add(position.getValue().node());
        }
        return new ListNode(items);
    }

    private static SopsException malformed() {
        return new SopsException(SopsFault.MALFORMED_METADATA, "the keys that start with `sops_` do not fit together");
    }
}
