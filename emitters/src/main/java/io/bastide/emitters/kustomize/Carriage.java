package io.bastide.emitters.kustomize;

import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Scalar;
import io.bastide.compiler.tree.Sequence;
import io.bastide.compiler.tree.Tree;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Tells which objects Kustomize does not pass on as they are, whatever a kustomization says. */
final class Carriage {
    /** Kustomize keeps its own notes under these annotations and removes them, or drops the object. */
    private static final Set<String> RESERVED = Set.of(
            "config.kubernetes.io/index",
            "config.kubernetes.io/path",
            "config.k8s.io/id",
            "config.kubernetes.io/local-config",
            "config.kubernetes.io/origin",
            "alpha.config.kubernetes.io/transformations");

    private static final String INTERNAL = "internal.config.kubernetes.io/";

    /** Every decimal of so many digits is one double and back. */
    private static final int MAX_DIGITS = 15;

    /** Beyond this, 2 to the power of 53, a JSON patch rounds integers. */
    private static final long MAX_INTEGER = 1L << 53;

    /** Powers of ten within which every decimal of that many digits is a normal double. */
    private static final int MAX_EXPONENT = 300;

    private Carriage() {}

    /** The object without an empty mapping of annotations, which Kustomize drops. */
    static Manifest normalized(Manifest manifest) {
        Mapping metadata = manifest.body().mapping("metadata");
        boolean isEmpty =
                metadata.get("annotations").filter(Mapping.EMPTY::equals).isPresent();
        return isEmpty
                ? manifest.withBody(manifest.body().with("metadata", metadata.without("annotations")))
                : manifest;
    }

    /** What Kustomize would not pass on, as the predicate of a sentence, or empty when it passes the object on. */
    static Optional<String> obstacle(Manifest manifest) {
        Mapping body = manifest.body();
        if (manifest.id().kind().endsWith("List") && body.has("items")) {
            return Optional.of("has `items`, so Kustomize takes it for a list of objects and drops the list itself");
        }
        Mapping annotations = body.mapping("metadata").mapping("annotations");
        for (String key : annotations.keys()) {
            if (RESERVED.contains(key) || key.startsWith(INTERNAL)) {
                return Optional.of("has the annotation `" + key + "`, which Kustomize keeps for itself");
            }
            String value = annotations.text(key).orElse("\t\n");
            if (beginsWithTab(value)) {
                return Optional.of("has the annotation `" + key + "`, which is no string or begins with a tab");
            }
        }
        return obstacleBelow(body).or(() -> blockedReferences(manifest));
    }

    private static Optional<String> blockedReferences(Manifest manifest) {
        try {
            NameReferences.rewrite(manifest, name -> name);
            return Optional.empty();
        } catch (FieldSpec.BlockedPathException e) {
            return Optional.of("has a scalar where its kind has a mapping or a list");
        }
    }

    private static Optional<String> obstacleBelow(Tree node) {
        if (node instanceof Mapping mapping) {
            for (int i = 0; i < mapping.size(); i++) {
                Tree value = mapping.valueAt(i);
                Optional<String> obstacle = obstacleInKey(mapping.keyAt(i)).or(() -> obstacleBelow(value));
                if (obstacle.isPresent()) {
                    return obstacle;
                }
            }
        } else if (node instanceof Sequence sequence) {
            for (Tree item : sequence.items()) {
                Optional<String> obstacle = item.equals(Scalar.NULL)
                        ? Optional.of("has a list with a null in it, which Kustomize refuses")
                        : obstacleBelow(item);
                if (obstacle.isPresent()) {
                    return obstacle;
                }
            }
        } else {
            return obstacleIn(((Scalar) node).value());
        }
        return Optional.empty();
    }

    private static Optional<String> obstacleInKey(String key) {
        return key.equals("<<") ? Optional.of("has the key `<<`, which Kustomize takes for a merge") : obstacleIn(key);
    }

    private static Optional<String> obstacleIn(Object value) {
        if (value instanceof String text && !isReadable(text)) {
            return Optional.of("has a text with a character that no YAML file or not Kustomize can hold");
        }
        if (value instanceof Long number && Math.abs(number) > MAX_INTEGER) {
            return Optional.of("has the number " + number + ", of which Kustomize keeps only part of the digits");
        }
        if (value instanceof BigDecimal decimal && !isDouble(decimal)) {
            return Optional.of("has the number " + decimal + ", of which Kustomize keeps only part of the digits");
        }
        return Optional.empty();
    }

    /** Says whether Kustomize, which writes and reads what it passes on, reads each character back. */
    private static boolean isReadable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean isPair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!isPair) {
                    return false;
                }
                i++;
            } else if (c >= 0x7F && c <= 0x9F || c >= 0xFFFE) {
                return false;
            }
        }
        return true;
    }

    /**
     * Says whether a text of several lines that begins with a tab is anywhere below a node: Kustomize passes it on, but
     * cannot read it back once a patch or a generator wrote it.
     */
    static boolean hasTabbedText(Tree node) {
        return hasText(node, Carriage::beginsWithTab);
    }

    /**
     * Says whether a text that begins with a tab is anywhere below a node, of one line too: a strategic merge writes it
     * in the style of the text that it replaces, which may be a block.
     */
    static boolean hasTextAfterTab(Tree node) {
        return hasText(node, text -> text.startsWith("\t"));
    }

    private static boolean hasText(Tree node, Predicate<String> sought) {
        if (node instanceof Mapping mapping) {
            for (int i = 0; i < mapping.size(); i++) {
                if (hasText(mapping.valueAt(i), sought)) {
                    return true;
                }
            }
            return false;
        }
        return node instanceof Sequence sequence
                ? sequence.items().stream().anyMatch(item -> hasText(item, sought))
                : ((Scalar) node).value() instanceof String text && sought.test(text);
    }

    private static boolean beginsWithTab(String text) {
        return text.startsWith("\t") && text.indexOf('\n') > 0;
    }

    private static boolean isDouble(BigDecimal decimal) {
        int exponent = decimal.precision() - decimal.scale();
        return decimal.precision() <= MAX_DIGITS && Math.abs(exponent) <= MAX_EXPONENT;
    }
}
