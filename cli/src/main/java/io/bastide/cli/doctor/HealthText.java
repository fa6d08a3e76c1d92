package io.bastide.cli.doctor;

import io.bastide.cli.output.Ink;
import io.bastide.compiler.diagnostic.render.TerminalText;
import io.bastide.sops.age.IdentitySource;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** What the machine offers, as text for people. */
public final class HealthText {
    private static final String ROW = "  %-12s %-20s %s";
    private static final String INDENT = " ".repeat(36);

    private final PrintWriter out;
    private final boolean isColoured;

    /** Writes to a terminal or a file. */
    public HealthText(PrintWriter out, boolean isColoured) {
        this.out = out;
        this.isColoured = isColoured;
    }

    /** Writes all of it and a last line that says whether it is enough. */
    public void write(Health health) {
        out.println("needed");
        Health.Java java = health.java();
        out.println(ROW.formatted("java", java.version(), java.home() + " (" + java.vendor() + ")"));
        out.println(INDENT
                + (java.hasCompiler()
                        ? "a JDK: compiles specs"
                        : Ink.RED.on("a runtime without compiler: install a JDK 17 or newer", isColoured)));
        out.println("useful");
        health.tools().forEach(this::write);
        out.println("identities");
        write(health.identities());
        out.println("kept");
        write("cache", health.cache());
        health.archive()
                .ifPresentOrElse(
                        archive -> write("classes", archive),
                        () -> out.println(
                                ROW.formatted("classes", "none", "no archive: each start loads all classes")));
        out.println(
                health.isGood()
                        ? Ink.GREEN.on("all that is needed is there", isColoured)
                        : Ink.RED.on("something that is needed is missing", isColoured));
    }

    private void write(ToolState state) {
        String version = state.version().orElse(state.path().isPresent() ? "unknown" : "missing");
        String place = state.path().map(Object::toString).orElse(state.tool().purpose());
        out.println(ROW.formatted(state.tool().command(), version, place));
        state.problem().ifPresent(problem -> out.println(INDENT + Ink.YELLOW.on(problem, isColoured)));
        if (state.path().isPresent()) {
            out.println(INDENT + state.tool().purpose());
        }
    }

    private void write(Health.Identities identities) {
        List<IdentitySource> present =
                identities.sources().stream().filter(IdentitySource::isPresent).toList();
        for (IdentitySource source : present) {
            out.println(ROW.formatted("age", source.count() + " usable", TerminalText.escaped(source.place())));
            source.unusable()
                    .forEach(kind -> out.println(INDENT + Ink.YELLOW.on("not usable here: " + kind, isColoured)));
        }
        identities
                .problem()
                .ifPresent(problem -> out.println("  " + Ink.YELLOW.on(TerminalText.escaped(problem), isColoured)));
        if (present.isEmpty() && identities.problem().isEmpty()) {
            out.println(ROW.formatted("age", "none", "secrets are written and not read"));
        }
    }

    private void write(String name, Health.Place place) {
        out.println(ROW.formatted(name, size(place.bytes()), place.path()));
    }

    private static String size(long bytes) {
        if (bytes < 1024) {
            return bytes + " B";
        }
        boolean isLarge = bytes >= 1024 * 1024;
        return String.format(
                Locale.ROOT, "%.1f %s", bytes / (isLarge ? 1024.0 * 1024 : 1024.0), isLarge ? "MiB" : "KiB");
    }
}
