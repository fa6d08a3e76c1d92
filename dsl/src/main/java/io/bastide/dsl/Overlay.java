package io.bastide.dsl;

import io.bastide.dsl.source.CallSite;
import io.bastide.dsl.source.Declared;
import io.bastide.dsl.source.Suppression;
import io.bastide.dsl.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What is different in an environment, on a cluster, or in one environment on one cluster.
 *
 * <p>Where several overlays meet, the wider one is applied first: every environment of a cluster, then an environment,
 * then an environment on a cluster; within one width, those of the platform before those of the tenant, so that the
 * tenant's word counts. Two overlays of one width and one owner that set a field differently are a finding.
 *
 * @param environment name of the environment; every one when empty
 * @param cluster name of the cluster; every one when empty
 * @param changes what it does, in order
 * @param declaredAt the place of the call that started it
 */
public record Overlay(Optional<String> environment, Optional<String> cluster, List<Change> changes, CallSite declaredAt)
        implements Declared {
    /** Copies the changes. */
    public Overlay {
        changes = List.copyOf(changes);
    }

    /** What is different in an environment. */
    public static Overlay on(Environment environment) {
        return new Overlay(Optional.of(environment.name()), Optional.empty(), List.of(), CallSite.capture());
    }

    /** What is different in an environment on one of its clusters. */
    public static Overlay on(Environment environment, Cluster cluster) {
        return new Overlay(Optional.of(environment.name()), Optional.of(cluster.name()), List.of(), CallSite.capture());
    }

    /** What is different on a cluster, whatever the environment. */
    public static Overlay on(Cluster cluster) {
        return new Overlay(Optional.empty(), Optional.of(cluster.name()), List.of(), CallSite.capture());
    }

    /** What people call it: the environment, the cluster, or both joined by a slash. */
    public String name() {
        return environment.orElse("")
                + (environment.isPresent() && cluster.isPresent() ? "/" : "")
                + cluster.orElse("");
    }

    /** How narrow it is: 0 for a cluster, 1 for an environment, 2 for both. */
    public int narrowness() {
        return environment.isEmpty() ? 0 : cluster.isEmpty() ? 1 : 2;
    }

    /** Says whether it holds in an environment on a cluster. */
    public boolean holdsIn(String environmentName, String clusterName) {
        return environment.map(environmentName::equals).orElse(true)
                && cluster.map(clusterName::equals).orElse(true);
    }

    /** The same overlay, which also changes a workload. */
    public Overlay change(Workload workload, UnaryOperator<Workload> change) {
        return with(new Change.OfWorkload(workload.name(), change, CallSite.capture()));
    }

    /** The same overlay, which also changes each of these workloads. */
    public Overlay change(List<Workload> workloads, UnaryOperator<Workload> change) {
        CallSite call = CallSite.capture();
        List<Change> more = new ArrayList<>(changes);
        workloads.forEach(workload -> more.add(new Change.OfWorkload(workload.name(), change, call)));
        return new Overlay(environment, cluster, more, declaredAt);
    }

    /** The same overlay, which also changes every workload. */
    public Overlay changeEach(UnaryOperator<Workload> change) {
        return with(new Change.OfEveryWorkload(change, CallSite.capture()));
    }

    /** The same overlay, which also changes the tenant itself: its quota, its namespace, its configuration. */
    public Overlay changeTenant(UnaryOperator<Tenant> change) {
        return with(new Change.OfTenant(change, CallSite.capture()));
    }

    /** The same overlay, which also adds a workload. */
    public Overlay add(Workload workload) {
        return with(new Change.Addition(workload, CallSite.capture()));
    }

    /** The same overlay, which also leaves a workload out. */
    public Overlay leaveOut(Workload workload) {
        return with(new Change.Removal(workload.name(), CallSite.capture()));
    }

    /** The same overlay, which also changes an emitted object. */
    public Overlay patch(ManifestPatch patch) {
        return with(new Change.OfManifest(patch, CallSite.capture()));
    }

    /** The same overlay, which also accepts findings of a rule on every subject. */
    public Overlay accept(String code, String reason) {
        return with(new Change.Acceptance(Suppression.of(code, reason), CallSite.capture()));
    }

    private Overlay with(Change change) {
        List<Change> more = new ArrayList<>(changes);
        more.add(change);
        return new Overlay(environment, cluster, more, declaredAt);
    }
}
