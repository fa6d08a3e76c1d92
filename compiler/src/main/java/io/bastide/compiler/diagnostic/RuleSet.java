package io.bastide.compiler.diagnostic;

import java.util.List;

/**
 * All rules of one room. Found through {@link java.util.ServiceLoader}, so that a new room needs no central list.
 *
 * <p>Authors of emitters, packagers and checks implement it.
 */
public interface RuleSet {
    /** The rules, usually the constants of one enum. */
    List<Rule> rules();
}
