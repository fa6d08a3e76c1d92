package io.bastide.compiler.validate;

import io.bastide.dsl.Tenant;
import io.bastide.dsl.network.Exposure;
import io.bastide.dsl.network.ServiceExposure;
import io.bastide.dsl.source.CallSite;
import io.bastide.dsl.workload.ContainerPort;
import io.bastide.dsl.workload.Workload;
import java.util.ArrayList;
import java.util.List;

/** A workload of a view as checks see it. */
final class WorkloadScope {
    private final TenantScope owner;
    private final Workload workload;
    private final String subject;
    private final String name;
    private final List<PodContainer> containers;
    private final List<ContainerPort> podPorts;
    private final List<ServiceExposure> services;

    WorkloadScope(TenantScope owner, Workload workload) {
        this.owner = owner;
        this.workload = workload;
        this.subject = owner.view().subjectOf(workload.name());
        this.name = "workload " + Text.quoted(workload.name());
        this.containers = PodContainer.of(workload, subject, name);
        this.podPorts = podPorts(containers);
        this.services = services(workload);
    }

    /** The view of its tenant. */
    TenantScope owner() {
        return owner;
    }

    /** The tenant of the workload. */
    Tenant tenant() {
        return owner.tenant();
    }

    /** The workload. */
    Workload workload() {
        return workload;
    }

    /** The subject of findings about the workload. */
    String subject() {
        return subject;
    }

    /** How messages name the workload. */
    String name() {
        return name;
    }

    /** All containers of the workload's pods. */
    List<PodContainer> containers() {
        return containers;
    }

    /** The ports that the workload's pods open while they are up. */
    List<ContainerPort> podPorts() {
        return podPorts;
    }

    /** The services in front of the workload. */
    List<ServiceExposure> services() {
        return services;
    }

    /** An attribute of the workload, blamed on the workload's own declaration. */
    Place place(String attribute) {
        return Place.of(subject, workload.declaredAt(), attribute);
    }

    /** An attribute of the workload, blamed on a declaration inside of it. */
    Place place(String attribute, CallSite declaredAt) {
        return Place.of(subject, declaredAt, attribute);
    }

    private static List<ContainerPort> podPorts(List<PodContainer> containers) {
        List<ContainerPort> ports = new ArrayList<>();
        for (PodContainer each : containers) {
            if (each.runsBeside()) {
                ports.addAll(each.container().ports());
            }
        }
        return List.copyOf(ports);
    }

    private static List<ServiceExposure> services(Workload workload) {
        List<ServiceExposure> services = new ArrayList<>();
        for (Exposure exposure : workload.exposures()) {
            if (exposure instanceof ServiceExposure service) {
                services.add(service);
            }
        }
        return List.copyOf(services);
    }
}
