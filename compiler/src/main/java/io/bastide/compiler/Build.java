package io.bastide.compiler;

import io.bastide.compiler.diagnostic.Diagnostics;
import io.bastide.compiler.diagnostic.SpecPositions;
import io.bastide.compiler.diagnostic.render.SourceText;
import io.bastide.compiler.load.LoadOptions;
import io.bastide.compiler.load.Loaded;
import io.bastide.compiler.load.SpecLoader;
import io.bastide.compiler.load.SpecSource;
import io.bastide.compiler.write.EarlierOutput;
import io.bastide.compiler.write.IndexHeader;
import io.bastide.compiler.write.LockWait;
import io.bastide.compiler.write.OutputTransaction;
import io.bastide.compiler.write.OutputWriter;
import io.bastide.compiler.write.WriteRefusedException;
import io.bastide.compiler.write.WriteSettings;
import io.bastide.compiler.write.WriteSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * A whole build, from spec to files: load, compile, write. The command and the Maven goal both call it.
 *
 * <p>Nothing is written when a finding is an error.
 */
public final class Build {
    private final Targets targets;
    private final String tool;

    /**
     * A build that works with the given rooms.
     *
     * @param targets the rooms
     * @param tool name and version of the tool, for the index
     */
    public Build(Targets targets, String tool) {
        this.targets = targets;
        this.tool = tool;
    }

    /**
     * What a build is asked for.
     *
     * @param source where the spec is
     * @param loading how it is loaded
     * @param compile which part is compiled
     * @param waiting is told when another build writes to the same folder
     * @param patience how long to wait for it
     * @param progress is told how many units have ended
     */
    public record Request(
            SpecSource source,
            LoadOptions loading,
            CompileRequest compile,
            LockWait waiting,
            Duration patience,
            IntConsumer progress) {}

    /**
     * What came of it.
     *
     * @param diagnostics all findings
     * @param sources where the lines of the spec can be read
     * @param positions where its declarations stand
     * @param compiled what was compiled; empty when the spec could not be loaded
     * @param written what was written; empty when nothing was
     */
    public record Outcome(
            Diagnostics diagnostics,
            SourceText sources,
            SpecPositions positions,
            Optional<Compiled> compiled,
            Optional<WriteSummary> written) {
        private static Outcome of(Loaded loaded, Diagnostics diagnostics) {
            return new Outcome(diagnostics, loaded::lines, loaded.positions(), Optional.empty(), Optional.empty());
        }

        private Outcome with(Compiled made, Optional<WriteSummary> summary) {
            Diagnostics all = diagnostics.plus(made.diagnostics());
            return new Outcome(
                    summary.map(WriteSummary::findings).map(all::plus).orElse(all),
                    sources,
                    positions,
                    Optional.of(made),
                    summary);
        }
    }

    /**
     * Builds into a folder.
     *
     * @param out the output root
     * @throws IOException when the disk fails
     * @throws CompilerFault when the compiler itself fails
     */
    public Outcome write(Request request, Path out) throws IOException {
        try (Loaded loaded = load(request)) {
            return write(request, loaded, out);
        }
    }

    /**
     * Builds without writing; units that have no errors go to the sink.
     *
     * @throws IOException when the sink fails
     * @throws CompilerFault when the compiler itself fails
     */
    public Outcome compile(Request request, UnitSink sink) throws IOException {
        try (Loaded loaded = load(request)) {
            return compile(request, loaded, sink);
        }
    }

    /**
     * The first step alone, for who wants to look at the platform before it is compiled.
     *
     * @return the loaded spec, to be closed when the build is over
     * @throws IOException when the disk fails
     */
    public static Loaded load(Request request) throws IOException {
        return SpecLoader.standard().load(request.source(), request.loading());
    }

    /**
     * Builds a loaded spec into a folder.
     *
     * @param out the output root
     * @throws IOException when the disk fails
     * @throws CompilerFault when the compiler itself fails
     */
    public Outcome write(Request request, Loaded loaded, Path out) throws IOException {
        Outcome outcome = Outcome.of(loaded, loaded.findings());
        return loaded.platform().isEmpty() ? outcome : write(request, loaded, outcome, out);
    }

    /**
     * Builds a loaded spec without writing; units that have no errors go to the sink.
     *
     * @throws IOException when the sink fails
     * @throws CompilerFault when the compiler itself fails
     */
    public Outcome compile(Request request, Loaded loaded, UnitSink sink) throws IOException {
        Outcome outcome = Outcome.of(loaded, loaded.findings());
        return loaded.platform().isEmpty()
                ? outcome
                : outcome.with(stages(request, request.compile(), loaded, sink), Optional.empty());
    }

    private Outcome write(Request request, Loaded loaded, Outcome outcome, Path out) throws IOException {
        WriteSettings settings = new WriteSettings(loaded.positions()::of, request.patience(), request.waiting());
        try (OutputTransaction transaction = OutputWriter.begin(out, settings)) {
            CompileRequest compile = request.compile().keeping(EarlierOutput.in(out));
            Compiled compiled = stages(request, compile, loaded, unit -> transaction.put(unit.name(), unit.files()));
            boolean isGood =
                    !outcome.with(compiled, Optional.empty()).diagnostics().hasErrors();
            return outcome.with(
                    compiled, isGood ? Optional.of(transaction.commit(new IndexHeader(tool))) : Optional.empty());
        } catch (WriteRefusedException refused) {
            return Outcome.of(loaded, outcome.diagnostics().plus(refused.findings()));
        }
    }

    private Compiled stages(Request request, CompileRequest compile, Loaded loaded, UnitSink sink) throws IOException {
        return Compiler.with(targets)
                .compile(loaded.platform().orElseThrow(), loaded.positions(), compile, sink, request.progress());
    }
}
