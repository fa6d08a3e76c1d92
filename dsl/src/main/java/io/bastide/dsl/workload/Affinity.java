package io.bastide.dsl.workload;

import java.util.List;

/** Which nodes a pod wants or shuns. */
public sealed interface Affinity {
    /** Whether a pod stays pending rather than go against it. */
    boolean isRequired();

    /**
     * Nodes by a label.
     *
     * @param key the node label
     * @param operator how the label is compared
     * @param values the label's values; empty for {@link Operator#EXISTS} and {@link Operator#DOES_NOT_EXIST}
     * @param isRequired whether a pod stays pending rather than go against it
     */
    record Nodes(String key, Operator operator, List<String> values, boolean isRequired) implements Affinity {
        /** Copies the values. */
        public Nodes {
            values = List.copyOf(values);
        }
    }

    /**
     * Places where pods of a workload of the same namespace run.
     *
     * @param workload name of the workload
     * @param topologyKey node label that names the place
     * @param isAway whether such places are shunned rather than wanted
     * @param isRequired whether a pod stays pending rather than go against it
     */
    record Pods(String workload, String topologyKey, boolean isAway, boolean isRequired) implements Affinity {}

    /** How a node label is compared. */
    enum Operator {
        /** The label has one of the values. */
        IN("In"),
        /** The label has none of the values. */
        NOT_IN("NotIn"),
        /** The label is there. */
        EXISTS("Exists"),
        /** The label is not there. */
        DOES_NOT_EXIST("DoesNotExist");

        private final String word;

        Operator(String word) {
            this.word = word;
        }

        /** The word of the Kubernetes API. */
        public String word() {
            return word;
        }
    }

    /** Only nodes whose label has one of these values. */
    static Affinity nodes(String key, String... values) {
        return new Nodes(key, Operator.IN, List.of(values), true);
    }

    /** Nodes whose label has one of these values, where it can be done. */
    static Affinity preferNodes(String key, String... values) {
        return new Nodes(key, Operator.IN, List.of(values), false);
    }

    /** Nodes on which pods of this workload run, where it can be done. */
    static Affinity near(String workload) {
        return new Pods(workload, "kubernetes.io/hostname", false, false);
    }

    /** Nodes on which no pod of this workload runs, where it can be done. */
    static Affinity awayFrom(String workload) {
        return new Pods(workload, "kubernetes.io/hostname", true, false);
    }

    /** Only nodes on which no pod of this workload runs. */
    static Affinity strictlyAwayFrom(String workload) {
        return new Pods(workload, "kubernetes.io/hostname", true, true);
    }
}
