package io.bastide.cli.secrets;

import io.bastide.sops.config.ConfigSearch;
import io.bastide.sops.config.CreationRule;
import io.bastide.sops.config.SopsConfig;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the creation rule of a file: in the {@code .sops.yaml} that was named, else in the one of the file's folder or of
 * the nearest folder above. sops begins at the working folder instead, so that it depends on where it is started.
 */
public final class RuleSearch {
    private final Optional<Path> named;
    private final Map<Path, SopsConfig> configs = new HashMap<>();
    private final TreeSet<String> notes = new TreeSet<>();

    /**
     * A search.
     *
     * @param named absolute path of the one configuration that counts; empty to look for it
     */
    public RuleSearch(Optional<Path> named) {
        this.named = named;
    }

    /**
     * The rule of a file.
     *
     * @throws SopsException {@code NO_CREATION_RULE} when there is no configuration or none of its rules matches,
     *     {@code MALFORMED_CONFIG} and others when it cannot be read
     */
    public CreationRule of(FilePlace file) throws IOException, SopsException {
        if (named.isPresent()) {
            return config(named.get()).match(seenFrom(named.get().getParent(), file.path()));
        }
        ConfigSearch search =
                ConfigSearch.from(Objects.requireNonNull(file.path().getParent()), Files::isRegularFile);
        notes.addAll(search.notes());
        return config(search.file().orElseThrow(RuleSearch::noConfig)).match(search.seenPath(file.path()));
    }

    private static String seenFrom(@Nullable Path folder, Path file) {
        Path seen = folder != null && file.startsWith(folder) ? folder.relativize(file) : file;
        return seen.toString().replace('\\', '/');
    }

    /** What a person should know of the searches so far, for example of a file that only seems to count. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    private SopsConfig config(Path path) throws IOException, SopsException {
        SopsConfig known = configs.get(path);
        if (known == null) {
            known = SopsConfig.read(Files.readAllBytes(path));
            configs.put(path, known);
        }
        return known;
    }

    private static SopsException noConfig() {
        return new SopsException(
                SopsFault.NO_CREATION_RULE,
                "there is no `.sops.yaml` in its folder or above, so nobody says who shall be able to open it");
    }
}
