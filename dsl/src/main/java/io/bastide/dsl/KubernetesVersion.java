package io.bastide.dsl;

/** Kubernetes versions that a cluster can have. */
public enum KubernetesVersion {
    /** 1.33. */
    V1_33(33),
    /** 1.34. */
    V1_34(34),
    /** 1.35. */
    V1_35(35),
    /** 1.36, the default. */
    V1_36(36);

    private final int minor;

    KubernetesVersion(int minor) {
        this.minor = minor;
    }

    /** The minor version, for example 36. */
    public int minor() {
        return minor;
    }

    /** Says whether this version is the other one or newer. */
    public boolean isAtLeast(KubernetesVersion other) {
        return minor >= other.minor;
    }

    @Override
    public String toString() {
        return "1." + minor;
    }
}
