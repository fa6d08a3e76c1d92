package io.bastide.compiler.load;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One stage of a staged builder: the type between two calls of a chain, which knows only the attribute that comes next.
 *
 * @param packageName the package with its final dot
 * @param type simple name of the type that is being built
 * @param attribute the attribute that comes next; empty when only optional ones are left
 */
record BuilderStage(String packageName, String type, String attribute) {
    /** The names that Immutables gives: {@code ImmutableWorkload.ContainerBuildStage}. */
    private static final Pattern NAME =
            Pattern.compile("((?:\\w+\\.)*)Immutable(\\w+)\\.(?:(\\w+)BuildStage|BuildFinal)");

    private static final String STAGE_SUFFIX = "BuildStage";
    private static final String FINAL = "BuildFinal";

    /** The first stage that a text names. */
    static Optional<BuilderStage> in(String text) {
        Matcher matcher = NAME.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String next = matcher.group(3);
        return Optional.of(new BuilderStage(matcher.group(1), matcher.group(2), next == null ? "" : lowerFirst(next)));
    }

    /** Says whether all mandatory attributes are set. */
    boolean isFinal() {
        return attribute.isEmpty();
    }

    /**
     * The mandatory attributes that are still missing, in the order in which they are set; at least the next one.
     *
     * @param loader knows the builder's class; an author's own builder is unknown to it
     */
    List<String> missing(ClassLoader loader) {
        List<String> missing = new ArrayList<>();
        for (String next = attribute; !next.isEmpty() && !missing.contains(next); next = after(next, loader)) {
            missing.add(next);
        }
        return missing;
    }

    /** Names of the methods that the last stage offers; empty when the builder is unknown to the loader. */
    Set<String> optional(ClassLoader loader) {
        return methods(builder(FINAL), loader);
    }

    /** Names of the methods that the finished value offers; empty when it is unknown to the loader. */
    Set<String> ofValue(ClassLoader loader) {
        return methods(packageName + type, loader);
    }

    private String after(String current, ClassLoader loader) {
        return stageMethods(builder(upperFirst(current) + STAGE_SUFFIX), loader)
                .map(method -> method.getReturnType().getSimpleName())
                .filter(name -> name.endsWith(STAGE_SUFFIX))
                .map(name -> lowerFirst(name.substring(0, name.length() - STAGE_SUFFIX.length())))
                .findFirst()
                .orElse("");
    }

    private String builder(String stage) {
        return packageName + "Immutable" + type + "$" + stage;
    }

    private static Set<String> methods(String className, ClassLoader loader) {
        Set<String> names = new LinkedHashSet<>();
        stageMethods(className, loader).map(Method::getName).sorted().forEach(names::add);
        return names;
    }

    private static Stream<Method> stageMethods(String className, ClassLoader loader) {
        try {
            return Arrays.stream(Class.forName(className, false, loader).getMethods());
        } catch (ClassNotFoundException ownBuilder) {
            return Stream.empty();
        }
    }

    private static String lowerFirst(String text) {
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    private static String upperFirst(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
