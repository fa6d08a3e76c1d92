package io.bastide.compiler.load;

import io.bastide.dsl.PlatformSpec;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How a spec is loaded.
 *
 * @param timeLimit how long the spec may take to define its platform; positive
 * @param specOutput where text goes that the spec prints to standard output while it defines its platform
 * @param cache keeps compiled classes from one build to the next
 * @param libraries one class of each library that every spec may use without naming it on its class path; the library is
 *     the class' package with all below it, in the jar or folder that holds the class. The DSL is the first one
 */
public record LoadOptions(Duration timeLimit, PrintStream specOutput, ClassCache cache, List<Class<?>> libraries) {
    private static final Duration USUAL_TIME_LIMIT = Duration.ofSeconds(60);

    /** Refuses a time limit that nobody can meet, and copies the libraries. */
    public LoadOptions {
        if (timeLimit.isNegative() || timeLimit.isZero()) {
            throw new IllegalArgumentException("time limit " + timeLimit + " is not positive");
        }
        libraries = List.copyOf(libraries);
    }

    /** A minute, printing to standard error, nothing kept, the DSL as the only library. */
    public static LoadOptions standard() {
        return new LoadOptions(USUAL_TIME_LIMIT, System.err, ClassCache.NONE, List.of(PlatformSpec.class));
    }

    /** The same options with another time limit. */
    public LoadOptions withTimeLimit(Duration limit) {
        return new LoadOptions(limit, specOutput, cache, libraries);
    }

    /** The same options with another place for what the spec prints. */
    public LoadOptions withSpecOutput(PrintStream output) {
        return new LoadOptions(timeLimit, output, cache, libraries);
    }

    /** The same options with another cache. */
    public LoadOptions withCache(ClassCache other) {
        return new LoadOptions(timeLimit, specOutput, other, libraries);
    }

    /** The same options with these libraries beside the DSL. */
    public LoadOptions withLibraries(List<Class<?>> anchors) {
        var all = new ArrayList<Class<?>>();
        all.add(PlatformSpec.class);
        anchors.stream().filter(anchor -> anchor != PlatformSpec.class).forEach(all::add);
        return new LoadOptions(timeLimit, specOutput, cache, all);
    }
}
