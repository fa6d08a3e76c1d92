package io.bastide.compiler.write;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The right to write to an output folder: one build at a time, and a dead process holds nothing.
 *
 * <p>The file stays for good. Deleting it would let a third build lock a new file while a second one waits for the old.
 */
final class WriteLock implements AutoCloseable {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

    /** Far behind the content, so that others can read the holder where locks are mandatory (Windows). */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    /**
     * Prefix of the system property that is set while this process holds a folder.
     *
     * <p>Locks of POSIX belong to the process and end when it closes <em>any</em> descriptor of the file, so within a
     * process the file must not even be opened twice. A system property is seen by all class loaders of a process (a
     * Maven daemon has several).
     */
    private static final String HELD = "io.bastide.output.held:";

    private final String claim;
    private final FileChannel channel;

    private WriteLock(String claim, FileChannel channel) {
        this.claim = claim;
        this.channel = channel;
    }

    /**
     * Waits for the right to write.
     *
     * @param file the lock file, in a folder that exists
     * @throws WriteRefusedException with {@code WRT005} when another build still holds it after the given time
     */
    static WriteLock acquire(Path file, Duration patience, LockWait progress)
            throws IOException, WriteRefusedException {
        Duration waited = Duration.ZERO;
        Duration pause = FIRST_PAUSE;
        for (WriteLock lock = attempt(file); ; lock = attempt(file)) {
            if (lock != null) {
                return lock;
            }
            Duration left = patience.minus(waited);
            if (left.isNegative() || left.isZero()) {
                throw busy(holder(file), waited);
            }
            progress.waiting(holder(file), waited);
            pause = pause.compareTo(left) < 0 ? pause : left;
            sleep(pause);
            waited = waited.plus(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            System.clearProperty(claim);
        }
    }

    private static @Nullable WriteLock attempt(Path file) throws IOException {
        String claim = HELD + file;
        if (System.getProperties().putIfAbsent(claim, "") != null) {
            return null;
        }
        boolean isHeld = false;
        try {
            FileChannel channel = lockedChannel(file);
            isHeld = channel != null;
            return channel == null ? null : new WriteLock(claim, channel);
        } finally {
            if (!isHeld) {
                System.clearProperty(claim);
            }
        }
    }

    private static @Nullable FileChannel lockedChannel(Path file) throws IOException {
        boolean isHeld = false;
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        try {
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock == null) {
                return null;
            }
            // Not truncated: some file systems flush a file that is cut and written again. Readers take the first line.
            String holder = "process " + ProcessHandle.current().pid() + "\n";
            channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
            isHeld = true;
            return channel;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return null;
        } finally {
            if (!isHeld) {
                channel.close();
            }
        }
    }

    /** Who holds the lock, as far as that can be told. */
    private static String holder(Path file) throws IOException {
        if (System.getProperty(HELD + file) != null) {
            return "this process";
        }
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        String line = text.lines().findFirst().orElse("");
        return line.matches("process [0-9]{1,19}") ? line : "another process";
    }

    private static WriteRefusedException busy(String holder, Duration waited) {
        return new WriteRefusedException(WriteRule.OUTPUT_BUSY.at(
                OutputPath.WORK_FOLDER + "/lock",
                "another build (%s) still writes to the output folder after a wait of %d.%03d s"
                        .formatted(holder, waited.toSeconds(), waited.toMillisPart()),
                "Wait until the other build has ended, or end it; a build that was killed holds nothing."));
    }

    private static void sleep(Duration pause) throws InterruptedIOException {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the wait for the output folder was interrupted");
        }
    }
}
