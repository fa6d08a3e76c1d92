package io.bastide.compiler.diagnostic.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The call in a builder chain that sets a DSL attribute, for example {@code .replicas(} or {@code .withReplicas(}.
 *
 * @param line 0-based line
 * @param start 0-based index of the first letter of the method's name
 * @param end 0-based index after the name
 */
record FieldCall(int line, int start, int end) {
    /** Lines of a statement that are looked at; longer ones only cost the reader the caret. */
    private static final int MAX_LINES = 40;

    /**
     * Finds the call that sets an attribute, or nothing when the statement has none.
     *
     * @param lines the source file
     * @param declared 0-based line on which the chain begins
     * @param field the attribute's name, or a path of names whose last one counts: {@code container.env[LOG]} is set by
     *     {@code env}
     */
    static Optional<FieldCall> find(List<String> lines, int declared, String field) {
        if (lastName(field).isEmpty()) {
            return Optional.empty();
        }
        int end = Math.min(lines.size(), declared + MAX_LINES);
        List<String> code = JavaMask.of(lines.subList(declared, end));
        List<Call> chain = chain(code, chainStart(code.get(0)));
        Set<String> names = setters(lastName(field));
        return chain.stream()
                .filter(call -> call.isMember && names.contains(call.name))
                // The chain's own call comes before one inside its arguments, whatever their order.
                .reduce((best, next) -> next.depth == 0 && best.depth > 0 ? next : best)
                .map(call -> new FieldCall(declared + call.line, call.start, call.start + call.name.length()));
    }

    private static String lastName(String path) {
        int bracket = path.lastIndexOf('[');
        String named = path.endsWith("]") && bracket > 0 ? path.substring(0, bracket) : path;
        return named.substring(named.lastIndexOf('.') + 1);
    }

    /** The names that Immutables gives to the methods that set an attribute. */
    private static Set<String> setters(String field) {
        String capital = Character.toUpperCase(field.charAt(0)) + field.substring(1);
        return Set.of(
                field, "with" + capital, "add" + capital, "addAll" + capital, "put" + capital, "putAll" + capital);
    }

    /** Where the chain begins on its first line: at {@code builder()}, else at a static entry point, else at a call. */
    private static int chainStart(String line) {
        List<Call> calls = new ArrayList<>();
        for (int i = line.indexOf('('); i >= 0; i = line.indexOf('(', i + 1)) {
            calls.add(Call.before(line, 0, i, 0));
        }
        return calls.stream()
                .filter(call -> call.name.equals("builder"))
                .findFirst()
                .or(() -> calls.stream().filter(call -> call.isStatic(line)).findFirst())
                .or(() -> calls.stream().findFirst())
                .map(Call::start)
                .orElse(0);
    }

    /** All calls up to the end of the statement, or of the argument that the chain is. */
    private static List<Call> chain(List<String> code, int start) {
        List<Call> calls = new ArrayList<>();
        int depth = 0;
        for (int line = 0; line < code.size(); line++) {
            String text = code.get(line);
            for (int i = line == 0 ? start : 0; i < text.length(); i++) {
                char sign = text.charAt(i);
                if (sign == '(') {
                    calls.add(Call.before(text, line, i, depth));
                }
                depth += "([{".indexOf(sign) >= 0 ? 1 : ")]}".indexOf(sign) >= 0 ? -1 : 0;
                if (depth < 0 || (depth == 0 && (sign == ';' || sign == ','))) {
                    return calls;
                }
            }
        }
        return calls;
    }

    private record Call(String name, int line, int start, int depth, boolean isMember) {
        /** The call whose opening parenthesis is at the given index; its name is empty when there is none. */
        static Call before(String text, int line, int parenthesis, int depth) {
            int start = parenthesis;
            while (start > 0 && Character.isJavaIdentifierPart(text.charAt(start - 1))) {
                start--;
            }
            boolean isMember = start > 0 && text.charAt(start - 1) == '.';
            return new Call(text.substring(start, parenthesis), line, start, depth, isMember);
        }

        /** Says whether the call is one on a class, by the habit of capital letters. */
        boolean isStatic(String text) {
            int first = start - 1;
            while (first > 0 && Character.isJavaIdentifierPart(text.charAt(first - 1))) {
                first--;
            }
            return isMember && Character.isUpperCase(text.charAt(first));
        }
    }
}
