package io.bastide.compiler.tree;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Arbitrary documents for properties. */
final class Trees {
    private Trees() {}

    /** Keys that meet often, and some that need escaping in a pointer. */
    static Arbitrary<String> keys() {
        return Arbitraries.oneOf(
                Arbitraries.of("a", "b", "c", "", "/", "~", "~1", "0"),
                Arbitraries.strings().ofMaxLength(5));
    }

    static Arbitrary<Tree> scalars() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(5).map(Scalar::of),
                Arbitraries.longs().map(Scalar::of),
                Arbitraries.bigDecimals().map(Scalar::of),
                Arbitraries.of(true, false).map(Scalar::of),
                Arbitraries.just(Scalar.NULL));
    }

    /** Up to the given depth of nesting. */
    static Arbitrary<Tree> trees(int depth) {
        if (depth == 0) {
            return scalars();
        }
        Arbitrary<Tree> inner = trees(depth - 1);
        return Arbitraries.oneOf(
                scalars(),
                inner.list().ofMaxSize(4).map(Sequence::of),
                mappings(inner).map(mapping -> mapping));
    }

    /** Small mappings mostly, and some that are large enough for an index. */
    static Arbitrary<Mapping> mappings(Arbitrary<Tree> values) {
        Arbitrary<List<Tuple.Tuple2<String, Tree>>> entries = Combinators.combine(keys(), values)
                .as((key, value) -> Tuple.of(key, value))
                .list()
                .ofMaxSize(40);
        return entries.map(all -> {
            Mapping.Builder mapping = Mapping.builder();
            all.forEach(entry -> mapping.put(entry.get1(), entry.get2()));
            return mapping.build();
        });
    }

    static Scalar decimal(String number) {
        return Scalar.of(new BigDecimal(number));
    }
}
