package io.bastide.emitters.kubernetes;

import io.bastide.compiler.tree.ManifestId;
import java.util.Map;

/**
 * How long the name of an object may be.
 *
 * @param characters the most characters
 * @param reason why, as words that follow "because"; empty when it is the general limit
 */
record NameLimit(int characters, String reason) {
    /** A name of several labels. Source: RFC 1123, section 2.1; Kubernetes, "Object Names and IDs". */
    private static final NameLimit SUBDOMAIN = new NameLimit(253, "");

    private static final String DNS_LABEL = "it is one DNS label";
    private static final Map<String, NameLimit> BY_KIND = Map.of(
            "/Namespace", new NameLimit(63, DNS_LABEL),
            "/Service", new NameLimit(63, DNS_LABEL),
            // The pods' label `controller-revision-hash` is the name, a hyphen and up to ten characters.
            "apps/StatefulSet", new NameLimit(52, "its pods carry a label of the name and a revision"),
            "batch/Job", new NameLimit(63, "its pods carry the name as a label"),
            // The controller appends a hyphen and ten characters to the names of its jobs.
            "batch/CronJob", new NameLimit(52, "its jobs are named by it and the time of their run"));

    /** The limit for the kind of an object. */
    static NameLimit of(ManifestId id) {
        return BY_KIND.getOrDefault(id.group() + "/" + id.kind(), SUBDOMAIN);
    }
}
