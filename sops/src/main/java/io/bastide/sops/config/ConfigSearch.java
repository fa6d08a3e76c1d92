package io.bastide.sops.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Looks for the {@code .sops.yaml} that counts in a folder: there, or in the nearest folder above that has one. */
public final class ConfigSearch {
    /** How many folders are looked at, as SOPS does. */
    private static final int FOLDER_LIMIT = 100;

    private static final String IGNORED_NAME = ".sops.yml";

    private final @Nullable Path file;
    private final List<String> notes;

    private ConfigSearch(@Nullable Path file, List<String> notes) {
        this.file = file;
        this.notes = List.copyOf(notes);
    }

    /**
     * The outcome of a search.
     *
     * @param folder where it begins; an absolute path
     * @param exists whether there is such a file
     */
    public static ConfigSearch from(Path folder, Predicate<Path> exists) {
        List<String> notes = new ArrayList<>();
        Path place = folder.normalize();
        for (int level = 0; level < FOLDER_LIMIT && place != null; level++) {
            Path candidate = place.resolve(SopsConfig.FILE_NAME);
            if (exists.test(candidate)) {
                return new ConfigSearch(candidate, notes);
            }
            Path ignored = place.resolve(IGNORED_NAME);
            if (notes.isEmpty() && exists.test(ignored)) {
                notes.add("`%s` is ignored: the configuration must be called `%s`"
                        .formatted(ignored, SopsConfig.FILE_NAME));
            }
            place = place.getParent();
        }
        return new ConfigSearch(null, notes);
    }

    /** The configuration, or empty when there is none. */
    public Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /** What a person should know of the search, for example of a file that only seems to count. */
    public List<String> notes() {
        return notes;
    }

    /**
     * The path of a file as the patterns of the configuration see it, with slashes: relative to the folder of the
     * configuration, or the whole path when the file lies elsewhere.
     *
     * @param path an absolute path
     */
    public String seenPath(Path path) {
        Path whole = path.normalize();
        Path folder = file == null ? null : file.getParent();
        Path seen = folder != null && whole.startsWith(folder) ? folder.relativize(whole) : whole;
        return seen.toString().replace(seen.getFileSystem().getSeparator(), "/");
    }
}
