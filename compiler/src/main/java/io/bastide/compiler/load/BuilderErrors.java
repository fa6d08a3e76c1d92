package io.bastide.compiler.load;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Translates what the Java compiler says of an unfinished builder, which names types that no author wrote, into the
 * attribute that is missing.
 */
final class BuilderErrors {
    private static final Pattern CONVERSION = Pattern.compile("(?:.*[;:(] ?)?(.+) cannot be converted to .+");

    private static final String BUILD = "build";

    private final ClassLoader libraries;

    /**
     * Knows the builders of the libraries.
     *
     * @param libraries finds their classes
     */
    BuilderErrors(ClassLoader libraries) {
        this.libraries = libraries;
    }

    /** What to tell the author; empty when the message is not about a builder. */
    Optional<Advice> advice(JavacMessage message) {
        Optional<JavacMessage.Symbol> method =
                message.symbol().filter(symbol -> symbol.kind().equals("method"));
        if (method.isPresent()) {
            return BuilderStage.in(message.location())
                    .map(stage -> notThere(stage, method.get().simpleName()));
        }
        return message.lines().stream()
                .map(BuilderErrors::unfinishedValue)
                .flatMap(text -> BuilderStage.in(text).stream())
                .findFirst()
                .map(this::unfinished);
    }

    /** The part of a line that names the type of a value which the author gave. */
    private static String unfinishedValue(String line) {
        if (line.startsWith("found:") || line.startsWith("no suitable ")) {
            return line;
        }
        Matcher conversion = CONVERSION.matcher(line);
        return conversion.matches() ? conversion.group(1) : "";
    }

    private Advice notThere(BuilderStage stage, String method) {
        List<String> missing = stage.missing(libraries);
        Set<String> optional = stage.optional(libraries);
        boolean isKnown = optional.isEmpty() || optional.contains(method) || missing.contains(method);
        if (!isKnown) {
            return unknown(stage, method, missing);
        }
        List<String> before =
                missing.stream().takeWhile(name -> !name.equals(method)).toList();
        return new Advice(
                "%s of `%s` is called before the mandatory %s"
                        .formatted(calls(List.of(method)), stage.type(), calls(before)),
                "call %s first".formatted(chain(before)));
    }

    private Advice unknown(BuilderStage stage, String method, List<String> missing) {
        String message = "`%s` has no attribute `%s`".formatted(stage.type(), method);
        String change = "with" + Character.toUpperCase(method.charAt(0)) + method.substring(1);
        Set<String> ofValue = stage.ofValue(libraries);
        if (ofValue.contains(change)) {
            return new Advice(message, "call `.%s(...)` after `.build()`".formatted(change));
        }
        if (ofValue.contains(method) && stage.isFinal()) {
            return new Advice(message, "call `.%s(...)` after `.build()`".formatted(method));
        }
        return new Advice(message, missing.isEmpty() ? "" : "call %s next".formatted(chain(missing.subList(0, 1))));
    }

    private Advice unfinished(BuilderStage stage) {
        if (stage.isFinal()) {
            return new Advice(
                    "`%s` is not finished: `build()` is missing".formatted(stage.type()), "end it with `.build()`");
        }
        List<String> missing = stage.missing(libraries);
        return new Advice(
                "`%s` is not finished: its mandatory %s %s missing"
                        .formatted(stage.type(), calls(missing), missing.size() == 1 ? "is" : "are"),
                "call %s"
                        .formatted(chain(Stream.concat(missing.stream(), Stream.of(BUILD))
                                .toList())));
    }

    /** For example {@code `name(...)`, `controller(...)` and `container(...)`}. */
    private static String calls(List<String> names) {
        List<String> quoted = names.stream().map(name -> "`" + call(name) + "`").toList();
        int last = quoted.size() - 1;
        return last < 1
                ? String.join("", quoted)
                : String.join(", ", quoted.subList(0, last)) + " and " + quoted.get(last);
    }

    /** For example {@code `.container(...)`, then `.build()`}. */
    private static String chain(List<String> names) {
        return names.stream().map(name -> "`." + call(name) + "`").collect(Collectors.joining(", then "));
    }

    private static String call(String name) {
        return name.equals(BUILD) ? name + "()" : name + "(...)";
    }
}
