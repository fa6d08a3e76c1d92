package io.bastide.cli;

import io.bastide.compiler.Targets;
import io.bastide.compiler.load.ClassCache;
import io.bastide.compiler.load.Loaded;
import io.bastide.dsl.Platform;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What {@code --verbose} tells on standard error: which spec, whether it was compiled, where the time went. */
final class Commentary {
    private final PrintWriter err;
    private final boolean isWanted;
    private final StageTimes times = new StageTimes();
    private final long started = System.nanoTime();
    private long last = started;
    private String classes = "classes given by --classes";

    Commentary(Session session, boolean isWanted) {
        this.err = session.err();
        this.isWanted = isWanted;
    }

    /** The rooms, timed when somebody wants to know. */
    Targets watching(Targets targets) {
        return isWanted ? times.timing(targets) : targets;
    }

    /** The cache, watched. */
    ClassCache watching(ClassCache cache) {
        return new ClassCache() {
            @Override
            public Optional<Map<String, byte[]>> get(String key) throws IOException {
                Optional<Map<String, byte[]>> found = cache.get(key);
                classes = found.isPresent() ? "classes from the cache" : "classes compiled";
                return found;
            }

            @Override
            public void put(String key, Map<String, byte[]> compiled) throws IOException {
                cache.put(key, compiled);
            }
        };
    }

    /** Tells what was loaded. */
    void loaded(Loaded loaded) {
        if (!isWanted) {
            return;
        }
        loaded.platform().ifPresent(platform -> err.println(described(platform, loaded)));
        err.println(classes);
        lap("load");
    }

    /** Tells how long something took that ends now. */
    void lap(String what) {
        long now = System.nanoTime();
        if (isWanted) {
            err.println(what + " " + seconds(Duration.ofNanos(now - last)));
        }
        last = now;
    }

    /** Tells how long the rooms worked. */
    void rooms() {
        if (isWanted) {
            times.all().forEach((room, time) -> err.println("  " + room + " " + seconds(time)));
        }
    }

    /** Time since the command started. */
    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    /** Seconds with two decimals and the unit. */
    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.2f s", time.toMillis() / 1000.0);
    }

    private static String described(Platform platform, Loaded loaded) {
        String place = loaded.positions().of(platform.declaredAt()).display();
        return "platform `" + platform.name() + "`" + (place.isEmpty() ? "" : ", defined at " + place);
    }
}
