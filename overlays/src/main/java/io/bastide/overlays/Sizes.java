package io.bastide.overlays;

import io.bastide.dsl.workload.Resources;

/**
 * Sizes of containers that come up again and again.
 *
 * <p>Each size may use as much memory as it asks for, so that a node never runs out of what it promised. Processor time
 * is not limited: what is idle may be used, and under pressure the requests decide.
 */
public final class Sizes {
    private Sizes() {}

    /** 50m processor, 64Mi memory: sidecars, and programs that mostly wait. */
    public static Resources tiny() {
        return size("50m", "64Mi");
    }

    /** 100m processor, 128Mi memory: a small service of a compiled language. */
    public static Resources small() {
        return size("100m", "128Mi");
    }

    /** 250m processor, 512Mi memory: a service on a virtual machine such as Java's. */
    public static Resources medium() {
        return size("250m", "512Mi");
    }

    /** 1 processor, 2Gi memory: a busy service, or a cache. */
    public static Resources large() {
        return size("1", "2Gi");
    }

    private static Resources size(String cpu, String memory) {
        return Resources.of(cpu, memory).upToMemory(memory);
    }
}
