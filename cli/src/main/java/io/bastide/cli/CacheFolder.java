package io.bastide.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where things are kept that can be made again: {@code BASTIDE_CACHE}, else the user's cache folder. */
final class CacheFolder {
    private CacheFolder() {}

    /**
     * The folder; it need not exist.
     *
     * @param own the value of {@code BASTIDE_CACHE}
     * @param shared the value of {@code XDG_CACHE_HOME}
     * @param home the user's home folder
     */
    static Path of(@Nullable String own, @Nullable String shared, String home) {
        if (own != null && !own.isEmpty()) {
            return Path.of(own).toAbsolutePath();
        }
        Path base = shared != null && !shared.isEmpty() ? Path.of(shared) : Path.of(home, ".cache");
        return base.resolve("bastide").toAbsolutePath();
    }
}
