package io.bastide.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * A tool that {@code src/test/tools/versions.env} pins, in the folder where {@code src/test/tools/install} puts it.
 *
 * <p>The repository is the one that the system property {@code bastide.root} names.
 */
public final class Tool {

    private static final String TOOLS = "src/test/tools";
    private static final int MODULE_HASH_DIGITS = 8;

    private final String name;
    private final Path declarations;
    private final Map<String, String> environment;

    Tool(String name, Path repository, Map<String, String> environment) {
        this.name = name;
        this.declarations = repository.resolve(TOOLS);
        this.environment = environment;
    }

    /**
     * The executable of the pinned version, or empty when it is not installed.
     *
     * @param name as in {@code install}: lower case with hyphens, for instance {@code kube-apiserver}
     * @throws IllegalArgumentException when no such tool is pinned
     */
    public static Optional<Path> find(String name) {
        return named(name).installed();
    }

    /**
     * The executable of the pinned version; when it is not installed, the running test is skipped, or fails when the
     * environment variable {@code BASTIDE_REQUIRE_TOOLS} is 1.
     *
     * @param name as in {@code install}: lower case with hyphens, for instance {@code kube-apiserver}
     * @throws IllegalArgumentException when no such tool is pinned
     */
    public static Path require(String name) {
        return named(name).required();
    }

    private static Tool named(String name) {
        return new Tool(name, repository(), System.getenv());
    }

    /** The repository's folder. */
    static Path repository() {
        var root = System.getProperty("bastide.root");
        if (root == null) {
            throw new IllegalStateException("the system property `bastide.root` must name the repository's folder");
        }
        return Path.of(root).toAbsolutePath();
    }

    Optional<Path> installed() {
        return Optional.of(executable()).filter(Files::isExecutable);
    }

    /** Where the install script puts the tool. */
    Path executable() {
        return folder().resolve(name).resolve(key()).resolve(name);
    }

    Path required() {
        var installed = installed();
        if (installed.isPresent()) {
            return installed.get();
        }
        var message = "`%s` %s is not installed: run `%s/install %s`".formatted(name, pinnedVersion(), TOOLS, name);
        if (variable("BASTIDE_REQUIRE_TOOLS").equals(Optional.of("1"))) {
            return Assertions.fail(message);
        }
        return Assumptions.abort(message);
    }

    private Path folder() {
        return variable("BASTIDE_TOOLS_DIR")
                .map(Path::of)
                .orElseGet(() -> variable("XDG_CACHE_HOME")
                        .map(Path::of)
                        .or(() -> variable("HOME").map(home -> Path.of(home, ".cache")))
                        .orElseThrow(() -> new IllegalStateException("set HOME, XDG_CACHE_HOME or BASTIDE_TOOLS_DIR"))
                        .resolve("bastide/tools"));
    }

    /** The name of the version's folder; a tool that is built from a module of ours changes it with the module. */
    private String key() {
        var module = declarations.resolve(name);
        return Files.isDirectory(module) ? pinnedVersion() + "-" + hash(sources(module)) : pinnedVersion();
    }

    private String pinnedVersion() {
        var pin = name.toUpperCase(Locale.ROOT).replace('-', '_') + "=";
        var file = declarations.resolve("versions.env");
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(pin))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("`%s` has no line `%s...`".formatted(file, pin)))
                    .substring(pin.length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> sources(Path module) {
        try (Stream<Path> files = Files.list(module)) {
            var sources = new ArrayList<>(files.filter(file -> file.toString().endsWith(".go"))
                    .sorted()
                    .toList());
            sources.add(module.resolve("go.mod"));
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(List<Path> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files) {
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, MODULE_HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> variable(String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isEmpty());
    }
}
