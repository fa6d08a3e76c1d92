package io.bastide.compiler.write;

import io.bastide.compiler.diagnostic.Position;
import io.bastide.dsl.source.CallSite;
import java.time.Duration;
import java.util.function.Function;

/**
 * How a tree is written.
 *
 * @param positions gives the spec position that the index shows for an object; called from the threads that put units
 * @param patience how long to wait for another build that writes to the same folder; zero does not wait
 * @param waiting is told about the wait
 */
public record WriteSettings(Function<CallSite, Position> positions, Duration patience, LockWait waiting) {}
