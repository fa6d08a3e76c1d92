package io.bastide.compiler.validate;

import io.bastide.dsl.source.CallSite;
import io.bastide.dsl.workload.Container;
import io.bastide.dsl.workload.Probe;
import io.bastide.dsl.workload.Workload;
import java.util.ArrayList;
import java.util.List;

/**
 * A container of a pod and the part it plays there.
 *
 * @param container the container
 * @param role when it runs
 * @param subject the subject of findings about its workload
 * @param owner how messages name its workload
 * @param name how messages name it
 * @param path path of DSL attributes from the workload to it
 * @param probes its probes
 */
record PodContainer(
        Container container, Role role, String subject, String owner, String name, String path, List<PodProbe> probes) {
    /** When a container runs. */
    enum Role {
        /** Before the others, to its end. */
        INIT("init container"),
        /** From before the main container to after it. */
        SIDECAR("sidecar"),
        /** As long as the pod. */
        MAIN("container");

        private final String word;

        Role(String word) {
            this.word = word;
        }
    }

    /** All containers of a workload: those before, beside, and the main one. */
    static List<PodContainer> of(Workload workload, String subject, String owner) {
        List<PodContainer> all = new ArrayList<>();
        workload.initContainers()
                .forEach(each -> all.add(of(each, Role.INIT, subject, owner, path("initContainers", each))));
        workload.sidecars().forEach(each -> all.add(of(each, Role.SIDECAR, subject, owner, path("sidecars", each))));
        all.add(of(workload.container(), Role.MAIN, subject, owner, "container"));
        workload.containers().forEach(each -> all.add(of(each, Role.MAIN, subject, owner, path("containers", each))));
        return List.copyOf(all);
    }

    /** Says whether it runs beside the others, so that its ports are open while theirs are. */
    boolean runsBeside() {
        return role != Role.INIT;
    }

    /** An attribute of the container, blamed on the container's declaration. */
    Place place(String attribute) {
        return place(attribute, container.declaredAt());
    }

    /** An attribute of the container, blamed on a declaration inside of it. */
    Place place(String attribute, CallSite declaredAt) {
        return new Place(subject, declaredAt, path, attribute, "");
    }

    private static String path(String attribute, Container container) {
        return attribute + "[" + container.name() + "]";
    }

    private static PodContainer of(Container container, Role role, String subject, String owner, String path) {
        String name = role.word + " " + Text.quoted(container.name()) + " of " + owner;
        List<PodProbe> probes = new ArrayList<>();
        container.startup().ifPresent(probe -> probes.add(probe("startup", probe, subject, name, path)));
        container.liveness().ifPresent(probe -> probes.add(probe("liveness", probe, subject, name, path)));
        container.readiness().ifPresent(probe -> probes.add(probe("readiness", probe, subject, name, path)));
        return new PodContainer(container, role, subject, owner, name, path, List.copyOf(probes));
    }

    private static PodProbe probe(String kind, Probe probe, String subject, String owner, String path) {
        Place place = new Place(subject, probe.declaredAt(), path, kind, "");
        return new PodProbe(kind, probe, kind + " probe of " + owner, place);
    }
}
