package io.bastide.bench;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Runs benchmarks and prints their tables.
 *
 * <p>Arguments: the checkout whose command is measured, an empty work folder, the number of runs, then what to measure:
 * {@code unchanged}, {@code cold}, {@code encrypt}, {@code verify}, {@code rebuild}, {@code copy-SIZE}, {@code memory-SIZE}, {@code options-SIZE}, {@code cdk8s-SIZE}, where {@code SIZE} is
 * {@code 1k}, {@code 20k}, {@code 100k} or {@code 1m}.
 */
public final class Bench {
    private static final String USAGE =
            "usage: Bench CHECKOUT WORK RUNS unchanged|cold|encrypt|verify|rebuild|copy-20k|memory-20k|options-20k|cdk8s-20k …";

    private final Workplace place;
    private final TimedProcess process;

    private Bench(Workplace place) {
        this.place = place;
        this.process = new TimedProcess(place.work());
    }

    /**
     * Runs what the arguments ask for.
     *
     * @throws IOException when a measured process fails
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 4) {
            System.err.println(USAGE);
            System.exit(2);
        }
        Path root = Path.of(arguments[0]).toRealPath();
        Path work = Files.createDirectories(Path.of(arguments[1])).toRealPath();
        int runs = Integer.parseInt(arguments[2]);
        Workplace place = new Workplace(root, work, ownClasses());
        Files.createDirectories(place.project());
        Bench bench = new Bench(place);
        for (String phase : Arrays.asList(arguments).subList(3, arguments.length)) {
            System.out.print(bench.comparison(phase).run(bench.process, runs).markdown());
            System.out.flush();
        }
    }

    private Comparison comparison(String phase) throws IOException {
        List<String> parts = List.of(phase.split("-", 2));
        String size = parts.size() == 2 ? parts.get(1) : "";
        return switch (parts.get(0)) {
            case "unchanged" -> new Example(place).unchanged(process);
            case "cold" -> new Example(place).cold();
            case "copy" -> new Scale(place, size).againstCopy(process);
            case "options" -> new Scale(place, size).options();
            case "memory" -> new Scale(place, size).memory();
            case "encrypt" -> new Secrets(place).encrypting();
            case "verify" -> new Secrets(place).verifying(process);
            case "rebuild" -> new Secrets(place).rebuilding(process);
            case "cdk8s" -> new Scale(place, size).againstCdk8s(peers());
            default -> throw new IllegalArgumentException("there is no benchmark " + phase + "; " + USAGE);
        };
    }

    /** Where {@code bench/install-peers} puts what it installs. */
    private static Path peers() throws IOException {
        String cache = System.getenv().getOrDefault("XDG_CACHE_HOME", System.getProperty("user.home") + "/.cache");
        Path modules = Path.of(cache, "bastide", "bench-peers", "node_modules");
        if (!Files.isDirectory(modules.resolve("cdk8s"))) {
            throw new IOException("cdk8s is not installed: run bench/install-peers");
        }
        return modules;
    }

    private static Path ownClasses() throws IOException {
        try {
            return Path.of(Bench.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException odd) {
            throw new IOException(odd);
        }
    }
}
