package io.bastide.dsl.workload;

/** Which system calls a container may make. */
public enum Seccomp {
    /** The container runtime's own profile. */
    RUNTIME_DEFAULT,
    /** Every call; asked for by a named call with a reason. */
    UNCONFINED,
    /** Nothing is stated; asked for by a named call with a reason. */
    LEFT_TO_CLUSTER
}
