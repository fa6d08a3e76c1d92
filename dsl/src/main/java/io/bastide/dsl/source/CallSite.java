package io.bastide.dsl.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The place in a spec from which a DSL value was built: the first stack frame outside the DSL.
 *
 * @param className binary name of the class that contains the call, for example {@code shop.Shop$Services}
 * @param fileName simple name of the source file, empty when the class carries no debug information
 * @param line 1-based line of the call, 0 when unknown
 * @param member the method that contains the call; for a lambda the method around it
 * @param callers up to three frames further out that are also the author's own, nearest first
 */
public record CallSite(String className, String fileName, int line, String member, List<CallSite> callers) {
    /** The place of a value that nobody declared in a spec, for example one that the compiler added. */
    public static final CallSite UNKNOWN = new CallSite("", "", 0, "", List.of());

    /** Frames outside the first one that are kept. */
    private static final int MAX_CALLERS = 3;

    private static final StackWalker WALKER = StackWalker.getInstance();

    /** Copies the callers. */
    public CallSite {
        callers = List.copyOf(callers);
    }

    /** Gives the place in the author's code that is calling the DSL right now, or {@link #UNKNOWN}. */
    public static CallSite capture() {
        return WALKER.walk(CallSite::nearestSpecFrames).orElse(UNKNOWN);
    }

    /**
     * Gives the place in the author's code that a stack trace passes through first, or {@link #UNKNOWN}.
     *
     * @param trace the frames of a {@link Throwable}, innermost first
     */
    public static CallSite of(StackTraceElement[] trace) {
        List<CallSite> frames = Stream.of(trace)
                .dropWhile(frame -> !isSpecClass(frame.getClassName()))
                .takeWhile(frame -> isSpecClass(frame.getClassName()))
                .limit(MAX_CALLERS + 1L)
                .map(frame ->
                        frame(frame.getClassName(), frame.getFileName(), frame.getLineNumber(), frame.getMethodName()))
                .toList();
        return withCallers(frames).orElse(UNKNOWN);
    }

    /** Says whether the place is known. */
    public boolean isKnown() {
        return !className.isEmpty();
    }

    private static Optional<CallSite> nearestSpecFrames(Stream<StackWalker.StackFrame> frames) {
        List<CallSite> kept = new ArrayList<>(MAX_CALLERS + 1);
        var all = frames.iterator();
        while (all.hasNext() && kept.size() <= MAX_CALLERS) {
            StackWalker.StackFrame frame = all.next();
            if (isSpecClass(frame.getClassName())) {
                kept.add(
                        frame(frame.getClassName(), frame.getFileName(), frame.getLineNumber(), frame.getMethodName()));
            } else if (!kept.isEmpty()) {
                break;
            }
        }
        return withCallers(kept);
    }

    private static Optional<CallSite> withCallers(List<CallSite> frames) {
        if (frames.isEmpty()) {
            return Optional.empty();
        }
        CallSite nearest = frames.get(0);
        return Optional.of(new CallSite(
                nearest.className, nearest.fileName, nearest.line, nearest.member, frames.subList(1, frames.size())));
    }

    private static CallSite frame(
            String className, @org.jspecify.annotations.Nullable String fileName, int line, String method) {
        return new CallSite(
                className, fileName == null ? "" : fileName, Math.max(line, 0), enclosingMember(method), List.of());
    }

    /** A lambda's frame is called {@code lambda$define$0}; the author knows it as {@code define}. */
    private static String enclosingMember(String method) {
        if (!method.startsWith("lambda$")) {
            return method;
        }
        int end = method.indexOf('$', "lambda$".length());
        return end < 0 ? method : method.substring("lambda$".length(), end);
    }

    private static boolean isSpecClass(String className) {
        return !(className.startsWith("io.bastide.dsl.")
                || className.startsWith("io.bastide.overlays.")
                || className.startsWith("io.bastide.fabric8.")
                || className.startsWith("io.bastide.compiler.")
                || className.startsWith("java.")
                || className.startsWith("jdk.")
                || className.startsWith("sun."));
    }
}
