package io.bastide.compiler;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.SuppressionRequest;
import io.bastide.compiler.resolve.Resolver;
import io.bastide.compiler.seal.SealStage;
import io.bastide.compiler.validate.ClusterClaim;
import io.bastide.dsl.TenantDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Compiles units, as many at a time as asked for. Used once.
 *
 * <p>Each worker takes the next unit when it has ended one, so at most as many units as workers are in memory.
 */
final class UnitQueue {
    private final Targets targets;
    private final CompileRequest request;
    private final Resolver resolver;
    private final SealStage seal;
    private final UnitSink sink;
    private final IntConsumer progress;
    private final List<Diagnostic> findings = new ArrayList<>();
    private final List<ClusterClaim> claims = new ArrayList<>();
    private final List<SuppressionRequest> claimSuppressions = new ArrayList<>();
    private int ended;
    private int units;
    private long objects;

    UnitQueue(
            Targets targets,
            CompileRequest request,
            Resolver resolver,
            SealStage seal,
            UnitSink sink,
            IntConsumer progress) {
        this.targets = targets;
        this.request = request;
        this.resolver = resolver;
        this.seal = seal;
        this.sink = sink;
        this.progress = progress;
    }

    /** Compiles all units; returns when the last has ended. */
    void compileAll(List<TenantDefinition> tenants) throws IOException {
        int workers = Math.min(request.parallelism(), tenants.size());
        Iterator<TenantDefinition> rest = tenants.iterator();
        if (workers <= 1) {
            drain(rest);
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                running.add(pool.submit(() -> drain(rest)));
            }
            for (Future<?> worker : running) {
                join(worker);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    /** What was found in all units. */
    List<Diagnostic> findings() {
        return findings;
    }

    /** Names that all units take on their clusters. */
    List<ClusterClaim> claims() {
        return claims;
    }

    /** Suppressions of findings about those names. */
    List<SuppressionRequest> claimSuppressions() {
        return claimSuppressions;
    }

    /** How many units went through all stages. */
    int units() {
        return units;
    }

    /** How many objects these units have in all places. */
    long objects() {
        return objects;
    }

    private void drain(Iterator<TenantDefinition> rest) {
        while (true) {
            TenantDefinition next;
            synchronized (rest) {
                if (!rest.hasNext()) {
                    return;
                }
                next = rest.next();
            }
            take(new UnitCompilation(targets, request, seal, next).run(resolver, next));
        }
    }

    private void take(UnitCompilation.Outcome outcome) {
        outcome.unit().ifPresent(unit -> {
            try {
                sink.accept(unit);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
        synchronized (this) {
            findings.addAll(outcome.findings().all());
            claims.addAll(outcome.claims());
            claimSuppressions.addAll(outcome.claimSuppressions());
            outcome.unit().ifPresent(unit -> {
                units++;
                objects += unit.manifests().views().stream()
                        .mapToLong(view -> view.manifests().size())
                        .sum();
            });
            progress.accept(++ended);
        }
    }

    private static void join(Future<?> worker) throws IOException {
        try {
            worker.get();
        } catch (ExecutionException failed) {
            rethrow(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("the build was interrupted", stopped);
        }
    }

    private static void rethrow(@Nullable Throwable cause) throws IOException {
        if (cause instanceof UncheckedIOException disk) {
            throw disk.getCause();
        }
        if (cause instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        throw new IllegalStateException(cause);
    }
}
