package io.bastide.compiler.load;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;

/**
 * Sends what a spec prints to standard output elsewhere, so that it does not mix with what the program prints there for
 * machines. Only the spec's thread and those that it starts are concerned; everybody else prints where they printed
 * before.
 *
 * <p>Standard output belongs to the whole process. Two diversions that overlap in time stack up and may be closed in any
 * order: when the last one is closed, standard output is what it was before the first.
 */
final class SpecOutput implements AutoCloseable {
    /** Guards the replacement of standard output. */
    private static final Object LOCK = new Object();

    private final Divided divided;

    private SpecOutput(Divided divided) {
        this.divided = divided;
    }

    /** Begins to send what adopted threads print elsewhere, until it is closed. */
    static SpecOutput divertedTo(PrintStream elsewhere) {
        synchronized (LOCK) {
            var divided = new Divided(new Router(elsewhere, System.out));
            System.setOut(divided);
            return new SpecOutput(divided);
        }
    }

    /** Diverts what the calling thread prints from now on, and the threads that it will start. */
    void adoptThread() {
        divided.router.isDiverted.set(true);
    }

    @Override
    public void close() {
        synchronized (LOCK) {
            divided.router.isClosed = true;
            while (System.out instanceof Divided current && current.router.isClosed) {
                System.setOut(current.router.before);
            }
        }
    }

    /** A standard output with two ends. */
    private static final class Divided extends PrintStream {
        private final Router router;

        Divided(Router router) {
            super(router, true, Charset.defaultCharset());
            this.router = router;
        }
    }

    /** Chooses the end by the thread that writes. */
    private static final class Router extends OutputStream {
        private final InheritableThreadLocal<Boolean> isDiverted = new InheritableThreadLocal<>();
        private final PrintStream elsewhere;
        private final PrintStream before;
        private volatile boolean isClosed;

        Router(PrintStream elsewhere, PrintStream before) {
            this.elsewhere = elsewhere;
            this.before = before;
        }

        @Override
        public void write(int value) {
            end().write(value);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            end().write(bytes, offset, length);
        }

        @Override
        public void flush() {
            end().flush();
        }

        private PrintStream end() {
            return !isClosed && Boolean.TRUE.equals(isDiverted.get()) ? elsewhere : before;
        }
    }
}
