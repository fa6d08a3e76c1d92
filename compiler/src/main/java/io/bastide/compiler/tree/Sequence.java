package io.bastide.compiler.tree;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An ordered list of nodes.
 *
 * @param items the nodes, in order
 */
public record Sequence(List<Tree> items) implements Tree {
    /** A sequence without items. */
    public static final Sequence EMPTY = new Sequence(List.of());

    /** Copies the items. */
    public Sequence {
        items = List.copyOf(items);
    }

    /** A sequence of the given nodes. */
    public static Sequence of(Tree... items) {
        return new Sequence(List.of(items));
    }

    /** A sequence of the given nodes. */
    public static Sequence of(List<? extends Tree> items) {
        return new Sequence(List.copyOf(items));
    }

    /** A sequence of strings. */
    public static Sequence ofTexts(Iterable<String> texts) {
        Stream.Builder<Tree> items = Stream.builder();
        texts.forEach(text -> items.add(Scalar.of(text)));
        return new Sequence(items.build().toList());
    }

    /** Says whether there are no items. */
    public boolean isEmpty() {
        return items.isEmpty();
    }

    @Override
    public Optional<Sequence> asSequence() {
        return Optional.of(this);
    }

    @Override
    public Optional<Tree> child(String token) {
        if (!isIndex(token)) {
            return Optional.empty();
        }
        int index = Integer.parseInt(token);
        return index < items.size() ? Optional.of(items.get(index)) : Optional.empty();
    }

    /** An index has no leading zero (RFC 6901 section 4), and nine digits are more than any list has. */
    private static boolean isIndex(String token) {
        return token.equals("0")
                || (!token.isEmpty()
                        && token.length() <= 9
                        && token.charAt(0) != '0'
                        && token.chars().allMatch(c -> c >= '0' && c <= '9'));
    }
}
