package io.bastide.conformance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The real kustomize, asked whether it builds from our files what is intended; two processes at a time. */
final class Kustomize implements AutoCloseable {

    private static final int PROCESSES = 2;

    private final Path executable;
    private final ExecutorService processes = Executors.newFixedThreadPool(PROCESSES);

    private Kustomize(Path executable) {
        this.executable = executable;
    }

    /** The pinned kustomize; where it is not installed, the test is skipped or fails as {@link Tool#require} says. */
    static Kustomize require() {
        return new Kustomize(Tool.require("kustomize"));
    }

    /** What {@code kustomize build} makes of a folder. */
    ObjectSet build(Path folder) {
        var result = ToolProcess.of(executable, "build", folder.toString()).run();
        return ObjectSet.ofYaml(result.requireSuccess().text());
    }

    /**
     * Builds every overlay of a platform, which must have been packaged for kustomize.
     *
     * @param folder where its files are written to
     * @return a line for each object and field that is built otherwise than intended
     */
    List<String> differences(CompiledPlatform platform, Path folder) {
        platform.writeTo(folder);
        List<Future<List<String>>> runs = platform.unitsInPlaces().stream()
                .map(unit -> processes.submit(() -> differences(unit, folder)))
                .toList();
        List<String> found = new ArrayList<>();
        for (var run : runs) {
            found.addAll(join(run));
        }
        return found;
    }

    /** Whether every overlay below a folder builds, and builds what is intended; stops at the first that does not. */
    boolean isAsIntended(CompiledPlatform platform, Path folder) {
        return platform.unitsInPlaces().stream()
                .allMatch(unit -> differences(unit, folder).isEmpty());
    }

    private List<String> differences(CompiledPlatform.UnitInPlace unit, Path folder) {
        try {
            return unit.intended().differences(build(folder.resolve(unit.overlay()))).stream()
                    .map(difference -> unit.overlay() + ": " + difference)
                    .toList();
        } catch (AssertionError refused) {
            return List.of(unit.overlay() + ": " + refused.getMessage());
        }
    }

    private static <T> T join(Future<T> run) {
        try {
            return run.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("while running kustomize", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running kustomize", e);
        }
    }

    @Override
    public void close() {
        processes.shutdownNow();
    }
}
