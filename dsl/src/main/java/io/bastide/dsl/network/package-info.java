/**
 * How workloads are reached and whom they reach: exposures, calls and callers.
 *
 * <p>Holds intents alone; which policies and services follow from them is the emitters' business.
 */
@NullMarked
package io.bastide.dsl.network;

import org.jspecify.annotations.NullMarked;
