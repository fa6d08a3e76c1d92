package io.bastide.cli;

import io.bastide.cli.trace.LineTracer;
import io.bastide.cli.trace.OutputLine;
import io.bastide.cli.trace.Trace;
import io.bastide.cli.trace.TraceJson;
import io.bastide.cli.trace.TraceText;
import io.bastide.cli.trace.UntraceableLineException;
import io.bastide.compiler.Build;
import io.bastide.compiler.CompileRequest;
import io.bastide.compiler.CompiledUnit;
import io.bastide.compiler.Targets;
import io.bastide.compiler.ViewEmission;
import io.bastide.compiler.load.Loaded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Finds out which lines of a spec and which overlays caused a line of its output. */
final class LineExplanation {
    private final Session session;
    private final Targets targets;
    private final LoadingOptions loading;
    private final FormatOption format;

    LineExplanation(Session session, Targets targets, LoadingOptions loading, FormatOption format) {
        this.session = session;
        this.targets = targets;
        this.loading = loading;
        this.format = format;
    }

    /**
     * Explains a line.
     *
     * @param given the file as the user wrote it
     * @param number 1-based line
     * @param specFolder the spec; null for the folder that holds the output
     * @throws UsageException when the line leads to no object
     */
    ExitCode explain(Path given, int number, @Nullable Path specFolder) throws IOException {
        Path file = session.resolve(given);
        if (!Files.isRegularFile(file)) {
            throw new UsageException("there is no file `" + given + "`");
        }
        WrittenOutput written = WrittenOutput.in(rootOf(file, given));
        String path = written.root().relativize(file).toString().replace('\\', '/');
        if (written.find(path).isEmpty()) {
            throw new UsageException(
                    "the index of `" + session.shown(written.root()) + "` does not name `" + path + "`");
        }
        String text = Files.readString(file);
        if (number > text.lines().count()) {
            throw new UsageException("`" + given + "` has " + text.lines().count() + " lines");
        }
        Path spec = specFolder == null ? parent(written.root()) : session.resolve(specFolder);
        return explain(new OutputLine(path, text, number, written::objects), written.unit(path), spec);
    }

    /** The nearest folder above a file that holds an index. */
    private static Path rootOf(Path file, Path given) {
        for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve(OutputOptions.INDEX))) {
                return folder;
            }
        }
        throw new UsageException("no folder above `" + given + "` holds an index.json of a build");
    }

    private static Path parent(Path root) {
        return Optional.ofNullable(root.getParent()).orElse(root);
    }

    private ExitCode explain(OutputLine line, String unit, Path spec) throws IOException {
        PlaceOptions places = new PlaceOptions();
        places.tenant = unit;
        SpecWork.Plan plan = new SpecWork.Plan(spec, loading, CompileRequest.whole(Set.of()), false);
        try (SpecWork work = SpecWork.load(session, targets, plan, places)) {
            AtomicReference<@Nullable CompiledUnit> compiled = new AtomicReference<>();
            Build.Outcome outcome = work.compile(compiled::set);
            CompiledUnit tenant = compiled.get();
            if (tenant == null) {
                new Findings(session, targets.rules(), outcome, spec, spec)
                        .show(format.isJson() ? Findings.Format.json : Findings.Format.text, "");
                return ExitCode.FINDINGS;
            }
            show(line, work.loaded(), traces(line, work.loaded(), tenant));
            return ExitCode.GOOD;
        }
    }

    private List<Trace> traces(OutputLine line, Loaded loaded, CompiledUnit tenant) {
        try {
            return new LineTracer(
                            new ViewEmission(targets),
                            loaded.positions(),
                            tenant.resolved().orElseThrow())
                    .trace(line);
        } catch (UntraceableLineException unknown) {
            throw new UsageException(String.valueOf(unknown.getMessage()));
        }
    }

    private void show(OutputLine line, Loaded loaded, List<Trace> traces) throws IOException {
        if (format.isJson()) {
            TraceJson.write(session.out(), line, traces);
        } else {
            new TraceText(session.out(), loaded::lines, session.hasColour()).write(traces);
        }
        session.out().flush();
    }
}
