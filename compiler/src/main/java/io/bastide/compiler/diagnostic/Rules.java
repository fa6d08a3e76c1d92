package io.bastide.compiler.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;

/** All rules that a build knows, sorted by code. Immutable. */
public final class Rules {
    private final SortedMap<String, Rule> byCode;

    private Rules(SortedMap<String, Rule> byCode) {
        this.byCode = byCode;
    }

    /**
     * The rules of every {@link RuleSet} that the class loader finds.
     *
     * @throws IllegalArgumentException when two rules have one code
     */
    public static Rules discover(ClassLoader loader) {
        List<Rule> rules = new ArrayList<>();
        ServiceLoader.load(RuleSet.class, loader).forEach(room -> rules.addAll(room.rules()));
        return of(rules);
    }

    /**
     * The given rules.
     *
     * @throws IllegalArgumentException when two rules have one code
     */
    public static Rules of(Collection<? extends Rule> rules) {
        SortedMap<String, Rule> byCode = new TreeMap<>();
        for (Rule rule : rules) {
            Rule first = byCode.putIfAbsent(rule.code(), rule);
            if (first != null && !first.equals(rule)) {
                throw new IllegalArgumentException("code `%s` is taken by both %s and %s"
                        .formatted(rule.code(), described(first), described(rule)));
            }
        }
        return new Rules(byCode);
    }

    /** All rules, sorted by code. */
    public List<Rule> all() {
        return List.copyOf(byCode.values());
    }

    /** All codes, sorted. */
    public List<String> codes() {
        return List.copyOf(byCode.keySet());
    }

    /** The rule with a code, or empty. */
    public Optional<Rule> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    private static String described(Rule rule) {
        return "`" + rule.slug() + "` of " + rule.getClass().getName();
    }
}
