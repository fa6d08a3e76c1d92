package io.bastide.emitters.kubernetes;

import io.bastide.dsl.workload.UpdateStrategy;

/** What each kind of object can say about replacing pods. Source: API reference, {@code apps/v1}. */
enum UpdateForm {
    /** Rolling, with a surge, or all at once. */
    DEPLOYMENT(UpdateStrategy.Kind.RECREATE, true, false),
    /** Rolling, from an ordinal up, or on deletion. */
    STATEFUL_SET(UpdateStrategy.Kind.ON_DELETE, false, true),
    /** Rolling, with a surge, or on deletion. */
    DAEMON_SET(UpdateStrategy.Kind.ON_DELETE, true, false);

    private final UpdateStrategy.Kind other;
    private final boolean canSurge;
    private final boolean hasOrdinals;

    UpdateForm(UpdateStrategy.Kind other, boolean canSurge, boolean hasOrdinals) {
        this.other = other;
        this.canSurge = canSurge;
        this.hasOrdinals = hasOrdinals;
    }

    /** Says whether the kind knows this way of replacing pods. */
    boolean knows(UpdateStrategy.Kind kind) {
        return kind == UpdateStrategy.Kind.ROLLING || kind == other;
    }

    /** Says whether new pods may come before old ones go. */
    boolean canSurge() {
        return canSurge;
    }

    /** Says whether pods have ordinals from which an update can start. */
    boolean hasOrdinals() {
        return hasOrdinals;
    }
}
