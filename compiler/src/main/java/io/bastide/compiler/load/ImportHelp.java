package io.bastide.compiler.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/** Knows which import is missing when a class of a library is not found. */
final class ImportHelp {
    private static final Pattern NO_PACKAGE = Pattern.compile("package \\S+ does not exist");

    private final JavaFileManager files;
    private final List<String> packages;
    private final boolean isAlone;

    /** Full names of the libraries' classes, sorted; read when the first one is looked for. */
    private final List<String> classes = new ArrayList<>();

    /**
     * Looks into the libraries.
     *
     * @param packages below which the libraries are
     * @param sources how many sources are compiled together
     */
    ImportHelp(JavaFileManager files, List<String> packages, int sources) {
        this.files = files;
        this.packages = List.copyOf(packages);
        isAlone = sources == 1;
    }

    /** What to do about a class that is not found; empty when the message is about something else. */
    String help(JavacMessage message) {
        if (NO_PACKAGE.matcher(message.first()).matches()) {
            return "correct the name, or add the library that holds it to the class path";
        }
        Optional<String> simpleName = message.symbol()
                .filter(symbol -> !symbol.kind().equals("method"))
                .map(JavacMessage.Symbol::simpleName)
                .filter(name -> Character.isUpperCase(name.charAt(0)));
        return simpleName.map(this::helpFor).orElse("");
    }

    private String helpFor(String simpleName) {
        return classes().stream()
                .filter(name -> name.endsWith("." + simpleName))
                .findFirst()
                .map("import `%s`"::formatted)
                .orElse(isAlone ? "define `%s`, or name the folder that holds it too".formatted(simpleName) : "");
    }

    private List<String> classes() {
        if (!classes.isEmpty()) {
            return classes;
        }
        for (String each : packages) {
            try {
                var kinds = EnumSet.of(JavaFileObject.Kind.CLASS);
                for (JavaFileObject file : files.list(StandardLocation.CLASS_PATH, each, kinds, true)) {
                    classes.add(files.inferBinaryName(StandardLocation.CLASS_PATH, file));
                }
            } catch (IOException failure) {
                throw new UncheckedIOException("while looking for classes of " + each, failure);
            }
        }
        classes.sort(null);
        return classes;
    }
}
