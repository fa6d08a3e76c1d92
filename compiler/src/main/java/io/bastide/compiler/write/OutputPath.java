package io.bastide.compiler.write;

import io.bastide.compiler.diagnostic.Diagnostic;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The rules that every path of the output keeps, so that a tree is the same on every machine and stays in its root.
 *
 * <p>Stricter than any one system: only printable ASCII, because the encoding of other names depends on the machine, and
 * nothing that Windows cannot check out.
 */
final class OutputPath {
    /** The index file, relative to the root. */
    static final String INDEX = "index.json";

    /** The folder of locks and staged files, relative to the root. */
    static final String WORK_FOLDER = ".bastide";

    /** Bytes, the limit of the usual Linux, macOS and Windows file systems. */
    private static final int MAX_SEGMENT_BYTES = 255;

    /** Names that Windows keeps for devices, with any extension. Source: "Naming Files, Paths, and Namespaces". */
    private static final Set<String> WINDOWS_DEVICES = windowsDevices();

    /** Characters that a Windows file name cannot have; the slash parts segments and is not among them. */
    private static final String WINDOWS_FORBIDDEN = "\\<>:\"|?*";

    private OutputPath() {}

    /** What is wrong with a path, as the end of a sentence that begins with it; empty when nothing is. */
    static Optional<String> problem(String path) {
        if (path.isEmpty()) {
            return Optional.of("is empty");
        }
        if (path.startsWith("/")) {
            return Optional.of("is absolute");
        }
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c < 0x20 || c >= 0x7f || WINDOWS_FORBIDDEN.indexOf(c) >= 0) {
                return Optional.of("contains the character " + displayed(c));
            }
        }
        if (path.equalsIgnoreCase(INDEX)) {
            return Optional.of("is the place of the index");
        }
        return segmentProblem(path);
    }

    /** The finding about a path that cannot be used, empty when it can. */
    static Optional<Diagnostic> finding(String unit, String path) {
        return problem(path)
                .map(problem -> WriteRule.UNUSABLE_PATH
                        .at(
                                printable(path),
                                "output path `%s` of unit `%s` %s".formatted(printable(path), unit, problem),
                                "Give the file a relative path of plain names that every file system accepts.")
                        .withSubject("unit " + unit));
    }

    /** The folder of a path, empty for one that lies in the root. */
    static String folder(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** The form in which two paths are equal when a case-insensitive file system takes them for one. */
    static String folded(String path) {
        return path.toLowerCase(Locale.ROOT);
    }

    private static Optional<String> segmentProblem(String path) {
        int start = 0;
        while (start <= path.length()) {
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            Optional<String> problem = segmentProblemOf(path.substring(start, end));
            if (problem.isPresent()) {
                return problem;
            }
            start = end + 1;
        }
        return Optional.empty();
    }

    private static Optional<String> segmentProblemOf(String segment) {
        if (segment.isEmpty()) {
            return Optional.of("has an empty segment");
        }
        if (segment.equals(".") || segment.equals("..")) {
            return Optional.of("has the segment `" + segment + "`");
        }
        if (segment.equalsIgnoreCase(WORK_FOLDER) || segment.equalsIgnoreCase(".git")) {
            return Optional.of("has the reserved segment `" + segment + "`");
        }
        if (segment.length() > MAX_SEGMENT_BYTES) {
            return Optional.of(
                    "has a segment of " + segment.length() + " bytes, more than the " + MAX_SEGMENT_BYTES + " allowed");
        }
        if (segment.endsWith(".") || segment.endsWith(" ")) {
            return Optional.of("has a segment that ends with a dot or a space");
        }
        int dot = segment.indexOf('.');
        String stem = dot < 0 ? segment : segment.substring(0, dot);
        if (WINDOWS_DEVICES.contains(folded(stem.stripTrailing()))) {
            return Optional.of("has the segment `" + segment + "`, a device name on Windows");
        }
        return Optional.empty();
    }

    private static Set<String> windowsDevices() {
        Set<String> names = new HashSet<>(List.of("con", "prn", "aux", "nul", "conin$", "conout$"));
        for (int number = 0; number <= 9; number++) {
            names.add("com" + number);
            names.add("lpt" + number);
        }
        return Set.copyOf(names);
    }

    private static String displayed(char c) {
        return c >= 0x20 && c < 0x7f ? "`" + c + "`" : "U+%04X".formatted((int) c);
    }

    private static String printable(String path) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            text.append(c >= 0x20 && c < 0x7f ? c : '?');
        }
        return text.toString();
    }
}
