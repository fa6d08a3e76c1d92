package io.bastide.compiler.load;

import io.bastide.compiler.diagnostic.Position;
import io.bastide.compiler.diagnostic.Position.SpecPosition;
import io.bastide.compiler.diagnostic.SpecPositions;
import io.bastide.dsl.source.CallSite;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Finds the line of a file that a stack frame of a spec came from.
 *
 * <p>A file is named relative to the spec's root, with forward slashes. A source that nobody knows, for example of a
 * library, is named by package and file. Without debug information there is no position. May be used by several threads.
 */
public final class SourceLocator implements SpecPositions {
    private final SourceIndex sources;
    private final Predicate<String> isOwn;

    /**
     * A locator of one spec.
     *
     * @param isOwn says whether a class is the author's own, by its binary name
     */
    SourceLocator(SourceIndex sources, Predicate<String> isOwn) {
        this.sources = sources;
        this.isOwn = isOwn;
    }

    @Override
    public Position of(CallSite callSite) {
        if (!callSite.isKnown() || callSite.fileName().isEmpty()) {
            return Position.NONE;
        }
        String nameInPackage = ClassNames.packageFolder(callSite.className()) + callSite.fileName();
        return new SpecPosition(sources.file(nameInPackage).orElse(nameInPackage), callSite.line(), member(callSite));
    }

    /** The places through which the author came to a place, nearest first; those that are unknown are left out. */
    public List<Position> callers(CallSite callSite) {
        return callSite.callers().stream()
                .map(this::of)
                .filter(position -> !position.equals(Position.NONE))
                .toList();
    }

    /**
     * The author's place in a stack trace: the innermost frame of the spec's own classes, or else the innermost one
     * outside the DSL.
     *
     * @param trace frames, innermost first
     */
    public CallSite author(StackTraceElement[] trace) {
        StackTraceElement[] fromOwn = Arrays.stream(trace)
                .dropWhile(frame -> !isOwn.test(frame.getClassName()))
                .toArray(StackTraceElement[]::new);
        return CallSite.of(fromOwn.length == 0 ? trace : fromOwn);
    }

    /** For example {@code Shop.Services#cart}; the class alone for what runs when a class or instance is made. */
    private static String member(CallSite callSite) {
        String type = ClassNames.simple(callSite.className());
        String method = callSite.member();
        boolean isNamed = !method.isEmpty() && !method.startsWith("<");
        return isNamed ? type + "#" + method : type;
    }
}
