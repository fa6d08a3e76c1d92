package io.bastide.testkit;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.Position;
import io.bastide.dsl.PlatformSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Says what is expected of a spec.
 *
 * <p>A finding is expected by a comment at the end of the line that must be blamed: {@code // expect: VAL004}, or several
 * codes joined by commas. Blamed is the line of the builder's first call.
 */
public final class SpecAssert {
    private static final Pattern MARKER = Pattern.compile("//\\s*expect:\\s*([A-Z0-9]+(?:\\s*,\\s*[A-Z0-9]+)*)\\s*$");

    private final Class<? extends PlatformSpec> spec;
    private final Path project;

    private SpecAssert(Class<? extends PlatformSpec> spec, Path project) {
        this.spec = spec;
        this.project = project;
    }

    /** Begins a sentence about a spec whose sources lie in the project in the working folder. */
    public static SpecAssert assertThatSpec(Class<? extends PlatformSpec> spec) {
        return new SpecAssert(spec, Path.of("").toAbsolutePath());
    }

    /** The same sentence about a spec of another project. */
    public SpecAssert inProject(Path folder) {
        return new SpecAssert(spec, folder);
    }

    /**
     * The spec compiles without any finding.
     *
     * @throws AssertionError when it does not
     */
    public SpecAssert compilesWithoutFindings() {
        List<Diagnostic> found = compiled().diagnostics().all();
        if (!found.isEmpty()) {
            throw new AssertionError(
                    "%s has findings:\n  %s".formatted(spec.getName(), String.join("\n  ", shown(found))));
        }
        return this;
    }

    /**
     * The findings are exactly those that the comments in the spec's source file expect, each on its line.
     *
     * @throws AssertionError when one is missing or not expected
     */
    public SpecAssert reportsMarkedDiagnostics() {
        Path file = sourceFile();
        SortedSet<String> expected = markers(file);
        List<Diagnostic> found = compiled().diagnostics().all();
        SortedSet<String> reported = new TreeSet<>();
        found.forEach(finding -> reported.add(finding.rule().code() + " in line " + lineIn(file, finding.position())));
        if (!expected.equals(reported)) {
            SortedSet<String> missing = new TreeSet<>(expected);
            missing.removeAll(reported);
            SortedSet<String> unexpected = new TreeSet<>(reported);
            unexpected.removeAll(expected);
            throw new AssertionError(
                    "%s reports other findings than its comments expect\nmissing: %s\nunexpected: %s\nall:\n  %s"
                            .formatted(spec.getName(), missing, unexpected, String.join("\n  ", shown(found))));
        }
        return this;
    }

    private CompiledSpec compiled() {
        return CompiledSpec.ofClass(spec, project);
    }

    private static List<String> shown(List<Diagnostic> findings) {
        return findings.stream()
                .map(finding -> finding.rule().code() + " " + finding.position().display() + ": " + finding.message())
                .toList();
    }

    private static String lineIn(Path file, Position position) {
        boolean isHere = position instanceof Position.SpecPosition spec
                && file.toString().replace('\\', '/').endsWith(spec.file());
        return isHere ? Integer.toString(((Position.SpecPosition) position).line()) : "elsewhere";
    }

    private SortedSet<String> markers(Path file) {
        SortedSet<String> markers = new TreeSet<>();
        try {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                Matcher marker = MARKER.matcher(lines.get(i));
                if (marker.find()) {
                    for (String code : marker.group(1).split("\\s*,\\s*", -1)) {
                        markers.add(code + " in line " + (i + 1));
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("while reading " + file, unreadable);
        }
        return markers;
    }

    private Path sourceFile() {
        Class<?> outermost = spec;
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        String path = outermost.getName().replace('.', '/') + ".java";
        List<Path> candidates = new ArrayList<>();
        for (String root : List.of("src/main/java", "src/test/java", "java")) {
            candidates.add(project.resolve(root).resolve(path));
        }
        return Stream.of(candidates.toArray(Path[]::new))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no source file of " + spec.getName() + " in " + candidates));
    }
}
