package io.bastide.compiler.load;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.Position;
import io.bastide.compiler.diagnostic.Stage;
import io.bastide.dsl.source.CallSite;
import io.bastide.dsl.source.SpecException;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns what the author's code throws into findings at the author's line.
 *
 * <p>Later stages need it too: tenants that are made lazily and the changes of overlays run the author's code long after
 * the platform was defined.
 */
public final class SpecFailures {
    private static final Pattern SET_TWICE =
            Pattern.compile("Builder of (\\w+) is strict, attribute is already set: (\\w+)");
    private static final Pattern MISSING_CLASS = Pattern.compile("[\\w$./]+");
    private static final String DSL = "io.bastide.dsl.";

    /** What of an exception's own text is told, in characters. */
    private static final int MAX_TEXT = 300;

    private final SourceLocator locator;

    /** Finds the author's lines through a locator. */
    SpecFailures(SourceLocator locator) {
        this.locator = locator;
    }

    /**
     * The finding for what the author's code threw.
     *
     * @param thrown anything that came out of it
     * @param stage the stage that called it
     */
    public Diagnostic finding(Throwable thrown, Stage stage) {
        Throwable cause = unwrapped(thrown);
        return thrownByDsl(cause, stage)
                .or(() -> thrownByJvm(cause, stage))
                .orElseGet(() -> thrownByAuthor(cause, stage));
    }

    /** The finding for a spec that did not end in time, at the line where it was then. */
    Diagnostic tooSlow(StackTraceElement[] busyAt, Duration limit) {
        String time = limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
        return at(
                busyAt,
                LoadRule.SPEC_TOO_SLOW,
                Stage.LOAD,
                "spec did not finish within " + time,
                "look for a loop without end here, or for something that waits");
    }

    /** The finding for a spec that gave null. */
    Diagnostic noPlatform(ClassFile spec) {
        CallSite define = spec.site("define");
        return Diagnostic.of(
                        LoadRule.NULL_VALUE,
                        Stage.LOAD,
                        "`%s#define` gives `null`".formatted(ClassNames.simple(spec.name())))
                .withPosition(locator.of(define.line() > 0 ? define : spec.declaredAt()))
                .withHelp("give a platform that begins with `Platform.named(...)`");
    }

    private Optional<Diagnostic> thrownByDsl(Throwable thrown, Stage stage) {
        if (thrown instanceof SpecException refused) {
            return Optional.of(at(thrown, LoadRule.IMPOSSIBLE_VALUE, stage, text(refused), refused.help()));
        }
        if (!isFromDsl(thrown)) {
            return Optional.empty();
        }
        Matcher setTwice = SET_TWICE.matcher(text(thrown));
        if (thrown instanceof IllegalStateException && setTwice.matches()) {
            return Optional.of(at(
                    thrown,
                    LoadRule.ATTRIBUTE_SET_TWICE,
                    stage,
                    "`%s` of `%s` is set twice".formatted(setTwice.group(2), setTwice.group(1)),
                    "remove one of the two calls of `.%s(...)`".formatted(setTwice.group(2))));
        }
        if (thrown instanceof NullPointerException) {
            return Optional.of(at(
                    thrown,
                    LoadRule.NULL_VALUE,
                    stage,
                    "`%s(...)` is given `null`".formatted(dslMethod(thrown)),
                    "leave the call out, or give it a value"));
        }
        return Optional.empty();
    }

    private Optional<Diagnostic> thrownByJvm(Throwable thrown, Stage stage) {
        if (thrown instanceof SpecExitError refusal) {
            return Optional.of(exits(refusal.calls(), stage));
        }
        if (thrown instanceof StackOverflowError) {
            return Optional.of(at(
                    thrown,
                    LoadRule.ENDLESS_RECURSION,
                    stage,
                    "spec calls itself until the stack is full",
                    "end the recursion"));
        }
        if (thrown instanceof OutOfMemoryError) {
            return Optional.of(at(
                    thrown,
                    LoadRule.OUT_OF_MEMORY,
                    stage,
                    "spec needs more memory than there is",
                    "give large numbers of tenants with `TenantDefinition.lazily`, or run with a larger `-Xmx`"));
        }
        if (thrown instanceof NoClassDefFoundError || thrown instanceof ClassNotFoundException) {
            return Optional.of(missingClass(thrown, stage));
        }
        return thrown instanceof LinkageError
                ? Optional.of(at(
                        thrown,
                        LoadRule.UNUSABLE_CLASS,
                        stage,
                        "a class of the spec cannot be used: " + described(thrown),
                        "compile the spec against the libraries that it runs with, and for this Java version"))
                : Optional.empty();
    }

    private Diagnostic exits(List<ExitCall> calls, Stage stage) {
        ExitCall first = calls.get(0);
        Diagnostic finding = Diagnostic.of(LoadRule.SPEC_EXITS, stage, "spec calls `%s`".formatted(first.called()))
                .withPosition(locator.of(first.site()))
                .withHelp("throw an exception, or move the call into a class that the spec does not use");
        for (ExitCall more : calls.subList(1, calls.size())) {
            finding = finding.withRelated("`%s` is called here".formatted(more.called()), locator.of(more.site()));
        }
        return finding;
    }

    private Diagnostic missingClass(Throwable thrown, Stage stage) {
        String text = text(thrown);
        String named = MISSING_CLASS.matcher(text).matches()
                ? "spec needs class `%s`, which is not on the class path"
                        .formatted(ClassNames.written(text.replace('/', '.')))
                : "spec needs a class that is not there: " + text;
        return at(thrown, LoadRule.MISSING_CLASS, stage, named, "add the jar that holds it to the class path");
    }

    private Diagnostic thrownByAuthor(Throwable thrown, Stage stage) {
        Diagnostic finding = at(
                thrown,
                LoadRule.SPEC_THREW,
                stage,
                "spec throws " + described(thrown),
                "correct the line, or catch the exception where the spec can go on without the value");
        Throwable cause = thrown.getCause();
        return cause == null || cause == thrown
                ? finding
                : finding.withRelated("caused by " + described(cause), position(cause));
    }

    private Diagnostic at(Throwable thrown, LoadRule rule, Stage stage, String message, String help) {
        return at(thrown.getStackTrace(), rule, stage, message, help);
    }

    private Diagnostic at(StackTraceElement[] trace, LoadRule rule, Stage stage, String message, String help) {
        CallSite site = locator.author(trace);
        Position place = locator.of(site);
        Diagnostic finding =
                Diagnostic.of(rule, stage, message).withPosition(place).withHelp(help);
        List<Position> callers = locator.callers(site).stream()
                .filter(caller -> !caller.equals(place))
                .distinct()
                .toList();
        for (Position caller : callers) {
            finding = finding.withRelated("called here", caller);
        }
        return finding;
    }

    private Position position(Throwable thrown) {
        return locator.of(locator.author(thrown.getStackTrace()));
    }

    /** What happened, without what the JVM wraps around it. */
    private static Throwable unwrapped(Throwable thrown) {
        Throwable inner = thrown;
        while (isWrapper(inner) && inner.getCause() != null) {
            inner = inner.getCause();
        }
        return inner;
    }

    private static boolean isWrapper(Throwable thrown) {
        return thrown instanceof ExceptionInInitializerError || thrown instanceof InvocationTargetException;
    }

    private static boolean isFromDsl(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> !frame.getClassName().startsWith("java."))
                .findFirst()
                .filter(frame -> frame.getClassName().startsWith(DSL))
                .isPresent();
    }

    /** The outermost method of the DSL on the way from the author to the failure: the one that the author called. */
    private static String dslMethod(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .dropWhile(frame -> !frame.getClassName().startsWith(DSL))
                .takeWhile(frame -> frame.getClassName().startsWith(DSL))
                .reduce((inner, outer) -> outer)
                .map(StackTraceElement::getMethodName)
                .orElse("");
    }

    private static String described(Throwable thrown) {
        String name = ClassNames.simple(thrown.getClass().getName());
        return thrown.getMessage() == null ? "`" + name + "`" : "`" + name + "`: " + text(thrown);
    }

    /** An exception's own text in one line. */
    private static String text(Throwable thrown) {
        String text = String.valueOf(thrown.getMessage()).strip().replaceAll("\\s+", " ");
        return text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) + "…" : text;
    }
}
