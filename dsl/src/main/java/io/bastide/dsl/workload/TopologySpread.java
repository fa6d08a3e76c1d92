package io.bastide.dsl.workload;

/**
 * How evenly a workload's pods lie over places.
 *
 * @param topologyKey node label that names the place
 * @param maxSkew largest allowed difference in pods between two places, at least 1
 * @param isRequired whether a pod stays pending rather than break the rule
 */
public record TopologySpread(String topologyKey, int maxSkew, boolean isRequired) {
    /** Evenly over zones, where it can be done. */
    public static TopologySpread overZones() {
        return new TopologySpread("topology.kubernetes.io/zone", 1, false);
    }

    /** Evenly over nodes, where it can be done. */
    public static TopologySpread overNodes() {
        return new TopologySpread("kubernetes.io/hostname", 1, false);
    }

    /** The same rule, which a pod waits for rather than breaks. */
    public TopologySpread required() {
        return new TopologySpread(topologyKey, maxSkew, true);
    }

    /** The same rule with another allowed difference. */
    public TopologySpread skew(int pods) {
        return new TopologySpread(topologyKey, pods, isRequired);
    }
}
