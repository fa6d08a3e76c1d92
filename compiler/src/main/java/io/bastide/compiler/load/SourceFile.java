package io.bastide.compiler.load;

import java.nio.file.Path;
import java.util.List;

/**
 * A source that was read.
 *
 * @param path where it was read
 * @param file path relative to the spec's root, with forward slashes
 * @param text its text without a byte order mark
 * @param packageName the package that it declares, empty for none
 */
record SourceFile(Path path, String file, String text, String packageName) {
    /** The source as read from a path. */
    static SourceFile of(Path path, String file, String text) {
        return new SourceFile(path, file, text, PackageDeclaration.in(text));
    }

    /** The name under which a class file knows it: package folders and file name, with forward slashes. */
    String nameInPackage() {
        String name = path.getFileName().toString();
        return packageName.isEmpty() ? name : packageName.replace('.', '/') + "/" + name;
    }

    /** Its lines without their line ends. */
    List<String> lines() {
        return text.lines().toList();
    }
}
