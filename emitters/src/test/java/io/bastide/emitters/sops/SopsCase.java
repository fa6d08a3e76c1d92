package io.bastide.emitters.sops;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.Position;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A mistake, what is said about it, and what nearly is the same mistake.
 *
 * @param name the mistake in words
 * @param flawed findings of a spec with the mistake
 * @param sound findings of a spec that nearly has it; there must be none
 * @param expected the finding as code, subject, field, the declaration in the blamed line, message and help
 */
record SopsCase(String name, List<Diagnostic> flawed, List<Diagnostic> sound, String expected) {
    private static final Path SOURCES = Path.of("src/test/java/io/bastide/emitters/sops");
    private static final Pattern DECLARATION =
            Pattern.compile("(?:Secret|Environment|Cluster|Recipients|RawManifest)\\.\\w+\\((?:\"[a-z-]*\")?");

    static SopsCase of(String name, EmittedSecrets flawed, EmittedSecrets sound, String expected) {
        return new SopsCase(name, flawed.findings(), sound.findings(), expected);
    }

    static SopsCase of(String name, SealedSpec flawed, SealedSpec sound, String expected) {
        return new SopsCase(name, flawed.diagnostics(), sound.diagnostics(), expected);
    }

    /** The rule that the case is about. */
    String code() {
        return expected.substring(0, expected.indexOf(' '));
    }

    /** The findings of the flawed spec as the expected text has them. */
    String reported() {
        return shown(flawed);
    }

    static String shown(List<Diagnostic> findings) {
        return findings.stream().map(SopsCase::shown).collect(Collectors.joining("\n"));
    }

    private static String shown(Diagnostic finding) {
        return "%s %s, %s\nat: %s\n%s\nhelp: %s\n"
                .formatted(
                        finding.rule().code(),
                        finding.subject().isEmpty() ? "-" : finding.subject(),
                        finding.field().isEmpty() ? "-" : finding.field(),
                        blamed(finding.position()),
                        finding.message(),
                        finding.help());
    }

    /** The declaration that stands in the line of a position. */
    private static String blamed(Position position) {
        if (!(position instanceof Position.SpecPosition spec)) {
            return "-";
        }
        try {
            String line = Files.readAllLines(SOURCES.resolve(spec.file())).get(spec.line() - 1);
            Matcher declaration = DECLARATION.matcher(line);
            return declaration.find() ? declaration.group() : line.strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
