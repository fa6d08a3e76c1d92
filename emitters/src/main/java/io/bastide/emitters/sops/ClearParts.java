package io.bastide.emitters.sops;

import io.bastide.compiler.tree.JsonPointer;
import io.bastide.compiler.tree.Mapping;
import io.bastide.sops.SealSettings;
import io.bastide.sops.SopsFile;
import io.bastide.sops.document.Entry;
import io.bastide.sops.document.ListItem;
import io.bastide.sops.document.ListNode;
import io.bastide.sops.document.MapItem;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.document.Node;
import io.bastide.sops.document.Value;
import io.bastide.sops.document.ValueType;
import io.bastide.sops.key.KeyRing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares what can be compared without an identity: names, keys, values in clear, recipients, the rule. */
final class ClearParts {
    private static final byte[] MARK = "ENC[".getBytes(StandardCharsets.US_ASCII);

    private ClearParts() {}

    /**
     * The first difference in words, or empty.
     *
     * @param file the earlier file
     * @param body the object that is meant, without its secret values
     */
    static Optional<String> difference(
            SopsFile file, Mapping body, SopsSealing sealing, SealSettings settings, KeyRing keys) {
        return differences(file, body, sealing, settings, keys).stream().findFirst();
    }

    /** Who can open it, the rule, and the first difference of the document: each that differs, in words. */
    static List<String> differences(
            SopsFile file, Mapping body, SopsSealing sealing, SealSettings settings, KeyRing keys) {
        List<String> differences = new ArrayList<>();
        if (!keys.sameRecipients(file.metadata().keys(), settings.recipients())) {
            differences.add("who can open it");
        }
        if (!file.metadata().rule().equals(settings.rule())
                || file.metadata().isMacOnlyEncrypted() != settings.isMacOnlyEncrypted()) {
            differences.add("its encryption rule");
        }
        if (file.documents().size() == 1) {
            Map<JsonPointer, byte[]> marks = new HashMap<>();
            sealing.values().forEach(value -> marks.put(value.pointer(), MARK));
            difference(JsonPointer.ROOT, file.documents().get(0), PlainTree.of(body, marks), sealing)
                    .ifPresent(differences::add);
        } else {
            differences.add("the number of its documents");
        }
        return differences;
    }

    private static Optional<String> difference(JsonPointer at, Node found, Node meant, SopsSealing sealing) {
        if (found instanceof MapNode left && meant instanceof MapNode right) {
            return inMaps(at, left, right, sealing);
        }
        if (found instanceof ListNode left && meant instanceof ListNode right) {
            return inLists(at, left.items(), right.items(), sealing);
        }
        if (found instanceof Value left && meant instanceof Value right) {
            boolean isSecret =
                    sealing.values().stream().anyMatch(value -> value.pointer().equals(at));
            boolean isAlike = isSecret ? isSealed(left) : left.equals(right);
            return isAlike ? Optional.empty() : Optional.of("`" + at + "`");
        }
        return Optional.of("`" + at + "`");
    }

    private static Optional<String> inMaps(JsonPointer at, MapNode found, MapNode meant, SopsSealing sealing) {
        List<String> left = keys(found);
        List<String> right = keys(meant);
        for (String key : left) {
            if (!right.contains(key)) {
                return Optional.of("`" + at.child(key) + "`, which is declared no more");
            }
        }
        for (String key : right) {
            if (!left.contains(key)) {
                return Optional.of("`" + at.child(key) + "`, which is new");
            }
            Optional<String> below = difference(
                    at.child(key), found.get(key).orElseThrow(), meant.get(key).orElseThrow(), sealing);
            if (below.isPresent()) {
                return below;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> inLists(
            JsonPointer at, List<ListItem> found, List<ListItem> meant, SopsSealing sealing) {
        if (found.size() != meant.size()) {
            return Optional.of("the length of `" + at + "`");
        }
        for (int i = 0; i < found.size(); i++) {
            if (!(found.get(i) instanceof Node left) || !(meant.get(i) instanceof Node right)) {
                return Optional.of("`" + at.child(i) + "`");
            }
            Optional<String> below = difference(at.child(i), left, right, sealing);
            if (below.isPresent()) {
                return below;
            }
        }
        return Optional.empty();
    }

    private static List<String> keys(MapNode map) {
        return map.items().stream()
                .filter(Entry.class::isInstance)
                .map((MapItem item) -> ((Entry) item).key())
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    /** sops leaves an empty text as it is. */
    private static boolean isSealed(Value value) {
        return value.type() == ValueType.STR && (value.bytes().length == 0 || startsWith(value.bytes(), MARK));
    }

    private static boolean startsWith(byte[] text, byte[] start) {
        if (text.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (text[i] != start[i]) {
                return false;
            }
        }
        return true;
    }
}
