package io.bastide.cli.output;

import java.util.Optional;

/**
 * Where a file of the output takes effect.
 *
 * @param kind the layer
 * @param environment the environment, empty in the base
 * @param cluster the cluster, empty in the base and in a layer for all clusters of an environment
 */
public record OutputLayer(Kind kind, Optional<String> environment, Optional<String> cluster) {
    private static final OutputLayer EVERYWHERE = new OutputLayer(Kind.BASE, Optional.empty(), Optional.empty());

    /** The layers of the output. */
    public enum Kind {
        /** What holds everywhere. */
        BASE("base"),
        /** What holds on all clusters of an environment. */
        ENVIRONMENT("environment"),
        /** What holds in an environment on one cluster. */
        OVERLAY("overlay"),
        /** The rendered objects of an environment on one cluster. */
        RENDERED("rendered");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word for people and programs. */
        public String word() {
            return word;
        }
    }

    /**
     * The layer of a file.
     *
     * @param path path relative to the output root, with forward slashes
     */
    public static OutputLayer of(String path) {
        String[] parts = path.split("/", -1);
        if (parts[0].equals("environments") && parts.length > 2) {
            return new OutputLayer(Kind.ENVIRONMENT, Optional.of(parts[1]), Optional.empty());
        }
        if (parts.length > 3 && !parts[0].equals("base")) {
            Kind kind = parts[0].equals("overlays") ? Kind.OVERLAY : Kind.RENDERED;
            return new OutputLayer(kind, Optional.of(parts[1]), Optional.of(parts[2]));
        }
        return EVERYWHERE;
    }

    /** Says whether what holds here holds in an environment on a cluster. */
    public boolean holdsIn(String environmentName, String clusterName) {
        return environment.map(environmentName::equals).orElse(true)
                && cluster.map(clusterName::equals).orElse(true);
    }

    /** A form for people, for example {@code overlay prod/eu}. */
    @Override
    public String toString() {
        return kind.word()
                + environment.map(name -> " " + name).orElse("")
                + cluster.map(name -> "/" + name).orElse("");
    }
}
