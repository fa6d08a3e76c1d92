package io.bastide.cli;

import io.bastide.compiler.Build;
import io.bastide.compiler.CompileRequest;
import io.bastide.compiler.Targets;
import io.bastide.compiler.ToolVersion;
import io.bastide.compiler.UnitSink;
import io.bastide.compiler.load.FolderClassCache;
import io.bastide.compiler.load.Loaded;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** A loaded spec on its way through the compiler: what all commands that compile do the same way. */
final class SpecWork implements AutoCloseable {
    /** How long a build waits for another one that writes to the same folder. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Build build;
    private final Build.Request request;
    private final Loaded loaded;
    private final Progress progress;
    private final Commentary commentary;

    private SpecWork(Targets targets, Build.Request request, Loaded loaded, Progress progress, Commentary commentary) {
        this.build = new Build(commentary.watching(targets), ToolVersion.display());
        this.request = request;
        this.loaded = loaded;
        this.progress = progress;
        this.commentary = commentary;
    }

    /**
     * What is compiled, and how.
     *
     * @param place folder or file of the spec, absolute
     * @param loading how it is loaded
     * @param compile which part of it is compiled
     * @param isVerbose whether to tell more
     */
    record Plan(Path place, LoadingOptions loading, CompileRequest compile, boolean isVerbose) {}

    /** All rooms of this command. */
    static Targets targets() {
        return Targets.of(SpecWork.class.getClassLoader());
    }

    /**
     * Loads a spec.
     *
     * @throws UsageException when the command line names an environment, cluster or tenant that is not there
     */
    static SpecWork load(Session session, Targets targets, Plan plan, PlaceOptions places) throws IOException {
        Progress progress = new Progress(session);
        Commentary commentary = new Commentary(session, plan.isVerbose());
        FolderClassCache cache = new FolderClassCache(session.cacheFolder().resolve("classes"));
        Build.Request request = new Build.Request(
                plan.loading().source(session, plan.place()),
                plan.loading().options(session, commentary.watching(cache)),
                places.narrow(plan.compile()),
                progress,
                PATIENCE,
                progress);
        Loaded loaded = Build.load(request);
        try {
            loaded.platform().ifPresent(places::check);
            commentary.loaded(loaded);
            return new SpecWork(targets, request, loaded, progress, commentary);
        } catch (UsageException wrong) {
            loaded.close();
            throw wrong;
        }
    }

    /** What was loaded. */
    Loaded loaded() {
        return loaded;
    }

    /** Compiles and writes. */
    Build.Outcome write(Path out) throws IOException {
        try {
            return build.write(request, loaded, out);
        } finally {
            ended("compile and write");
        }
    }

    /** Compiles and hands the units on. */
    Build.Outcome compile(UnitSink sink) throws IOException {
        try {
            return build.compile(request, loaded, sink);
        } finally {
            ended("compile");
        }
    }

    /** Time since the command started. */
    Duration elapsed() {
        return commentary.elapsed();
    }

    @Override
    public void close() throws IOException {
        loaded.close();
    }

    private void ended(String what) {
        progress.clear();
        commentary.lap(what);
        commentary.rooms();
    }
}
