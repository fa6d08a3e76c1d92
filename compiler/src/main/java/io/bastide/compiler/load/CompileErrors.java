package io.bastide.compiler.load;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.Position;
import io.bastide.compiler.diagnostic.Position.SpecPosition;
import io.bastide.compiler.diagnostic.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.tools.JavaFileObject;

/** Turns what the Java compiler refuses into findings. */
final class CompileErrors {
    /** Errors that are told; the rest is counted. */
    static final int MAX_SHOWN = 50;

    private static final Comparator<javax.tools.Diagnostic<?>> ORDER = Comparator.comparing(CompileErrors::file)
            .thenComparing(javax.tools.Diagnostic::getLineNumber)
            .thenComparing(javax.tools.Diagnostic::getColumnNumber);

    private final BuilderErrors builders;
    private final ImportHelp imports;

    /** Knows how to help with builders and with classes that are not imported. */
    CompileErrors(BuilderErrors builders, ImportHelp imports) {
        this.builders = builders;
        this.imports = imports;
    }

    /**
     * One finding for each of the first errors, and one that counts the others; at least one.
     *
     * @param reported what the compiler reported
     * @param said what else it said, for when it reported nothing
     */
    List<Diagnostic> findings(List<javax.tools.Diagnostic<? extends JavaFileObject>> reported, String said) {
        List<javax.tools.Diagnostic<? extends JavaFileObject>> errors = reported.stream()
                .filter(each -> each.getKind() == javax.tools.Diagnostic.Kind.ERROR)
                .sorted(ORDER)
                .toList();
        List<Diagnostic> findings = new ArrayList<>();
        errors.stream().limit(MAX_SHOWN).map(this::finding).forEach(findings::add);
        if (errors.size() > MAX_SHOWN) {
            findings.add(uncounted(errors.size() - MAX_SHOWN, position(errors.get(MAX_SHOWN))));
        }
        return findings.isEmpty() ? List.of(gaveUp(said)) : findings;
    }

    private Diagnostic finding(javax.tools.Diagnostic<? extends JavaFileObject> error) {
        JavacMessage message = JavacMessage.of(error.getMessage(Locale.ROOT));
        Advice advice =
                builders.advice(message).orElseGet(() -> new Advice(message.inOneLine(), imports.help(message)));
        return Diagnostic.of(LoadRule.COMPILE_ERROR, Stage.LOAD, advice.message())
                .withPosition(position(error))
                .withHelp(advice.help());
    }

    private static Diagnostic uncounted(int more, Position place) {
        String message = more == 1 ? "1 more error is not shown" : more + " more errors are not shown";
        return Diagnostic.of(LoadRule.COMPILE_ERROR, Stage.LOAD, message)
                .withPosition(place)
                .withHelp("mend the errors above and run again");
    }

    /** The compiler ends without an error when its own stack is full. */
    private static Diagnostic gaveUp(String said) {
        boolean isTooDeep = said.contains(StackOverflowError.class.getName());
        return Diagnostic.of(
                        LoadRule.COMPILE_ERROR,
                        Stage.LOAD,
                        isTooDeep ? "an expression is too long for the Java compiler" : "the Java compiler gave up")
                .withHelp("split long chains of calls into several statements");
    }

    private static Position position(javax.tools.Diagnostic<? extends JavaFileObject> error) {
        return error.getSource() instanceof MemorySource source
                ? new SpecPosition(source.source().file(), (int) Math.max(error.getLineNumber(), 0), "")
                : Position.NONE;
    }

    private static String file(javax.tools.Diagnostic<?> error) {
        return Optional.ofNullable(error.getSource())
                .filter(MemorySource.class::isInstance)
                .map(source -> ((MemorySource) source).source().file())
                .orElse("");
    }
}
