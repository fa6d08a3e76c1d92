package io.bastide.compiler.load;

import io.bastide.dsl.Platform;
import io.bastide.dsl.PlatformSpec;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs one spec on a thread of its own, so that one which never ends does not keep the compiler.
 *
 * <p>Java cannot end a thread that does not want to: a spec that loops goes on in the background, with its output still
 * diverted, until it notices that it was interrupted or the process ends.
 */
final class SpecRun {
    private final LoadOptions options;

    /** A run with a time limit and a place for what the spec prints. */
    SpecRun(LoadOptions options) {
        this.options = options;
    }

    /**
     * Makes an instance of a class and asks it for its platform.
     *
     * @throws CancellationException when the calling thread is interrupted while it waits
     */
    SpecOutcome run(String className, ClassLoader loader) {
        SpecOutput output = SpecOutput.divertedTo(options.specOutput());
        var task = new FutureTask<>(() -> {
            try (output) {
                output.adoptThread();
                return define(className, loader);
            }
        });
        var thread = new Thread(task, "bastide-spec");
        thread.setDaemon(true);
        thread.setContextClassLoader(loader);
        thread.start();
        return outcome(task, thread, options.timeLimit());
    }

    private static SpecOutcome outcome(FutureTask<Optional<Platform>> task, Thread thread, Duration limit) {
        try {
            return task.get(limit.toNanos(), TimeUnit.NANOSECONDS)
                    .map(SpecOutcome::of)
                    .orElseGet(SpecOutcome::nothing);
        } catch (TimeoutException tooSlow) {
            StackTraceElement[] busyAt = thread.getStackTrace();
            thread.interrupt();
            return SpecOutcome.tooSlow(busyAt);
        } catch (ExecutionException failure) {
            return SpecOutcome.failed(Objects.requireNonNull(failure.getCause()));
        } catch (InterruptedException unwanted) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            var cancelled = new CancellationException("interrupted while the spec defines its platform");
            cancelled.initCause(unwanted);
            throw cancelled;
        }
    }

    private static Optional<Platform> define(String className, ClassLoader loader) throws ReflectiveOperationException {
        Class<?> type = Class.forName(className, true, loader);
        var spec = (PlatformSpec) type.getConstructor().newInstance();
        return Optional.ofNullable(spec.define());
    }
}
