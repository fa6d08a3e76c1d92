package io.bastide.conformance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Choices that follow from a seed: the same seed gives the same choices on every machine. */
final class Dice {

    /** Spreads seeds that are next to each other; the golden ratio of 2^64. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Random random;
    private int drawn;

    Dice(long seed) {
        this.random = new Random(seed * SPREAD);
    }

    /** True that often in a hundred. */
    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** A number, both ends included. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    /** One of these. */
    @SafeVarargs
    final <T> T one(T... from) {
        return from[random.nextInt(from.length)];
    }

    /** One of these. */
    <T> T oneOf(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** What one of these gives; the others are not asked. */
    @SafeVarargs
    final <T> T oneFrom(Supplier<? extends T>... from) {
        return from[random.nextInt(from.length)].get();
    }

    /** Different ones of these, at most that many, in any order. */
    <T> List<T> some(List<T> from, int most) {
        List<T> shuffled = new ArrayList<>(from);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, between(0, Math.min(most, from.size()))));
    }

    /** As many as asked for. */
    <T> List<T> times(int count, Supplier<? extends T> source) {
        List<T> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            made.add(source.get());
        }
        return List.copyOf(made);
    }

    /** A number that was not given before. */
    int fresh() {
        return ++drawn;
    }
}
