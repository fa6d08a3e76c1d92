package io.bastide.compiler.load;

import java.util.regex.Pattern;

/** The forms of a class' name. */
final class ClassNames {
    private static final String CLASS = ".class";

    /** How the compiler ends the names of classes that have none. */
    private static final Pattern NUMBER = Pattern.compile("\\$\\d+(?=\\$|$)");

    /** What the compiler puts before the name of a class inside another one; a number follows for one inside a method. */
    private static final Pattern NESTING = Pattern.compile("\\$\\d*");

    private ClassNames() {}

    /** Says whether a file or jar entry is a class that a spec can name; those of modules and versions are not. */
    static boolean isClass(String entry) {
        return entry.endsWith(CLASS) && !entry.startsWith("META-INF/") && !entry.endsWith("module-info.class");
    }

    /** {@code shop/Shop$Services.class} to {@code shop.Shop$Services}. */
    static String ofEntry(String entry) {
        return entry.substring(0, entry.length() - CLASS.length()).replace('/', '.');
    }

    /** {@code shop.Shop$Services} to {@code shop/Shop$Services.class}. */
    static String entry(String name) {
        return name.replace('.', '/') + CLASS;
    }

    /** {@code shop.Shop$Services} to {@code shop.Shop.Services}, as the author writes it. */
    static String written(String name) {
        return NESTING.matcher(name).replaceAll(".");
    }

    /** {@code shop.Shop$Services$1} to {@code Shop.Services}: without package, and without classes that have no name. */
    static String simple(String name) {
        String inPackage = name.substring(name.lastIndexOf('.') + 1);
        return written(NUMBER.matcher(inPackage).replaceAll(""));
    }

    /** {@code shop.Shop$Services} to {@code shop/}; empty for a class in no package. */
    static String packageFolder(String name) {
        return name.substring(0, name.lastIndexOf('.') + 1).replace('.', '/');
    }

    /** Says whether a class has no name of its own. */
    static boolean isNameless(String name) {
        return NUMBER.matcher(name).find();
    }
}
