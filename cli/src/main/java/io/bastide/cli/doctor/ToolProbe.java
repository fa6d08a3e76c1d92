package io.bastide.cli.doctor;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks for tools and asks each for its version, all at the same time. */
public final class ToolProbe {
    /** Bytes of an answer that are read. */
    private static final int MAX_ANSWER = 4096;

    private static final Pattern VERSION = Pattern.compile("v?\\d+\\.\\d+[-+.\\w]*");

    private final List<Path> folders;
    private final Duration patience;

    /**
     * A probe of a search path.
     *
     * @param searchPath folders joined as the system joins them, for example the value of {@code PATH}
     * @param patience how long a tool may take to answer
     */
    public ToolProbe(String searchPath, Duration patience) {
        this.folders = folders(searchPath);
        this.patience = patience;
    }

    /** The state of every tool. */
    public List<ToolState> all() {
        ExecutorService pool = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "tool probe");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<ToolState>> running = new ArrayList<>();
            for (Tool tool : Tool.values()) {
                running.add(pool.submit(() -> state(tool, pool)));
            }
            List<ToolState> states = new ArrayList<>();
            for (Future<ToolState> one : running) {
                states.add(join(one));
            }
            return states;
        } finally {
            pool.shutdownNow();
        }
    }

    private ToolState state(Tool tool, ExecutorService pool) {
        Optional<Path> path = folders.stream()
                .map(folder -> folder.resolve(tool.command()))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
        return path.map(file -> ask(tool, file, pool)).orElseGet(() -> ToolState.missing(tool));
    }

    private ToolState ask(Tool tool, Path file, ExecutorService pool) {
        List<String> command = new ArrayList<>();
        command.add(file.toString());
        command.addAll(tool.versionArguments());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SOPS_DISABLE_VERSION_CHECK", "true"); // no look at the network for a newer one
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            try {
                return answered(tool, file, answer(process, pool));
            } catch (TimeoutException silent) {
                return ToolState.broken(tool, file, "did not answer within " + patience.toMillis() + " ms");
            } finally {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (IOException unusable) {
            return ToolState.broken(tool, file, "cannot be started");
        }
    }

    /** The answer is read apart, because a child of the tool can hold the stream open when the tool itself is gone. */
    private String answer(Process process, ExecutorService pool) throws TimeoutException {
        Future<byte[]> answer = pool.submit(() -> process.getInputStream().readNBytes(MAX_ANSWER));
        try {
            return new String(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS), StandardCharsets.UTF_8);
        } catch (ExecutionException unreadable) {
            return "";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private static ToolState answered(Tool tool, Path file, String answer) {
        Matcher version = VERSION.matcher(answer);
        return version.find()
                ? ToolState.found(tool, file, version.group())
                : ToolState.broken(tool, file, "does not say its version");
    }

    private static List<Path> folders(String searchPath) {
        List<Path> folders = new ArrayList<>();
        for (String entry : searchPath.split(File.pathSeparator, -1)) {
            if (!entry.isEmpty()) {
                folder(entry).ifPresent(folders::add);
            }
        }
        return folders;
    }

    private static Optional<Path> folder(String entry) {
        try {
            return Optional.of(Path.of(entry));
        } catch (InvalidPathException noFolder) {
            return Optional.empty();
        }
    }

    private static ToolState join(Future<ToolState> one) {
        try {
            return one.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("while looking for tools", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while looking for tools", stopped);
        }
    }
}
