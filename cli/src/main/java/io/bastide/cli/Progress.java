package io.bastide.cli;

import io.bastide.compiler.write.LockWait;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.IntConsumer;

/** One line on a terminal's standard error that says how far the work is; nothing where nobody looks. */
final class Progress implements IntConsumer, LockWait {
    private static final String CLEAR_LINE = "\r\033[K";

    /** Work that takes less than this many nanoseconds shows nothing. */
    private static final long QUIET_TIME = Duration.ofMillis(400).toNanos();

    private static final long REPAINT_TIME = Duration.ofMillis(100).toNanos();

    private final PrintWriter err;
    private final boolean isShown;
    private final long started = System.nanoTime();
    private long lastPaint;
    private boolean isPainted;
    private boolean isWatched;
    private boolean isOver;

    Progress(Session session) {
        this.err = session.err();
        this.isShown = session.isErrTerminal();
    }

    /** Shows how many units have ended. */
    @Override
    public void accept(int units) {
        show(units + (units == 1 ? " unit" : " units"));
    }

    /** Shows who is waited for; also where nobody looks, once, because silence would look like a hang. */
    @Override
    public synchronized void waiting(String holder, Duration waited) {
        if (isShown) {
            show("waiting for " + holder + ", which writes to the same folder, " + waited.toSeconds() + " s");
        } else if (waited.isZero()) {
            err.println("waiting for " + holder + ", which writes to the same folder");
        }
    }

    /** Takes the line away. */
    synchronized void clear() {
        if (isPainted) {
            isPainted = false;
            err.print(CLEAR_LINE);
            err.flush();
        }
    }

    private synchronized void show(String text) {
        long now = System.nanoTime();
        if (!isShown || isOver || now - started < QUIET_TIME || (isPainted && now - lastPaint < REPAINT_TIME)) {
            return;
        }
        if (!watchForInterrupt()) {
            return;
        }
        lastPaint = now;
        isPainted = true;
        err.print(CLEAR_LINE + text);
        err.flush();
    }

    /** A build that is stopped from the keyboard leaves no half line; says whether the process still runs. */
    private boolean watchForInterrupt() {
        if (!isWatched) {
            try {
                Runtime.getRuntime().addShutdownHook(new Thread(this::end));
                isWatched = true;
            } catch (IllegalStateException isEnding) {
                isOver = true;
            }
        }
        return !isOver;
    }

    private synchronized void end() {
        isOver = true;
        clear();
    }
}
