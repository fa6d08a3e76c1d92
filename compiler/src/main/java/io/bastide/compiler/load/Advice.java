package io.bastide.compiler.load;

/**
 * What to tell an author instead of a bare message.
 *
 * @param message what is wrong
 * @param help what to do, empty when there is nothing to say
 */
record Advice(String message, String help) {}
