package io.bastide.cli;

import io.bastide.cli.secrets.FilePlace;
import io.bastide.cli.secrets.SecretFileSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Parameters;

/** Which encrypted files are meant. */
final class SecretPaths {
    private static final String USUAL_FOLDER = "deploy";

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description =
                    "Encrypted files, and folders to look for them in. Default: deploy/ in the current folder, or the "
                            + "current folder where there is none.")
    List<Path> paths = new ArrayList<>();

    /**
     * The files at and below the paths.
     *
     * @throws UsageException when there is nothing at a path
     */
    SecretFileSearch.Found find(Session session) throws IOException {
        List<Path> places = new ArrayList<>();
        for (Path given : paths) {
            Path place = session.resolve(given);
            if (!Files.exists(place)) {
                throw new UsageException("there is no `" + given + "`; give an encrypted file or a folder");
            }
            places.add(place);
        }
        if (places.isEmpty()) {
            Path usual = session.workingFolder().resolve(USUAL_FOLDER);
            places.add(Files.isDirectory(usual) ? usual : session.workingFolder());
        }
        return new SecretFileSearch(session::shown).in(places);
    }

    /** The place of a file that is named alone. */
    static FilePlace place(Session session, Path given) {
        Path path = session.resolve(given);
        return new FilePlace(path, session.shown(path));
    }

    /**
     * The configuration that is named, absolute.
     *
     * @throws UsageException when there is no such file
     */
    static Optional<Path> config(Session session, Optional<Path> given) {
        Optional<Path> config = given.map(session::resolve);
        if (config.isPresent() && !Files.isRegularFile(config.get())) {
            throw new UsageException("there is no file `" + given.get() + "`; give a .sops.yaml");
        }
        return config;
    }
}
