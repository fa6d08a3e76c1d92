package io.bastide.compiler.diagnostic;

import java.util.List;

/**
 * All rules of one room. Found through {@link java.util.ServiceLoader}, so that no central list names the rooms.
 *
 * <p>Users do not implement it for their own specs; authors of emitters, packagers and checks do, beside their rule enum.
 */
public interface RuleSet {
    /** The rules of the room, in the order of their codes. */
    List<Rule> rules();
}
