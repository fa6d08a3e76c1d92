package io.bastide.dsl.workload;

import io.bastide.dsl.source.CallSite;
import io.bastide.dsl.source.Declared;
import io.bastide.dsl.source.SpecStyle;
import io.bastide.dsl.value.ImageRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** One container of a pod. Name, image and resources are mandatory. */
@SpecStyle
@Value.Immutable
public interface Container extends Declared, WithContainer {
    @Override
    @Value.Auxiliary
    CallSite declaredAt();

    /** The container's name, a DNS label, unique in its pod. */
    String name();

    /** What it runs. */
    ImageRef image();

    /** What it asks for, and what it may use at most. */
    Resources resources();

    /** When the image is asked for; Kubernetes' own rule when empty. */
    Optional<PullPolicy> pullPolicy();

    /** Program that replaces the image's own. */
    List<String> command();

    /** Arguments that replace the image's own. */
    List<String> args();

    /** Folder in which it starts; the image's own when empty. */
    Optional<String> workingDir();

    /** Ports on which it listens. */
    List<ContainerPort> ports();

    /** Its environment, in order; each name once. */
    List<EnvVar> env();

    /** Config maps and secrets that are environment as a whole. */
    List<EnvFrom> envFrom();

    /** Volumes that it sees. */
    List<VolumeMount> mounts();

    /** Files with configuration that are mounted into it. */
    List<ConfigFiles> files();

    /** Until this succeeds, the other probes wait. */
    Optional<Probe> startup();

    /** When this fails, the container is restarted. */
    Optional<Probe> liveness();

    /** While this fails, the container gets no traffic. */
    Optional<Probe> readiness();

    /** Command that runs before the container is told to stop. */
    List<String> preStop();

    /** What it may do on its node. */
    @Value.Default
    default ContainerSecurity security() {
        return ContainerSecurity.restricted();
    }

    /** Starts a container; its image comes next. */
    static ImmutableContainer.ImageBuildStage named(String name) {
        return ImmutableContainer.builder().declaredAt(CallSite.capture()).name(name);
    }

    /** The same container with a variable added, or with another value of a variable that is there. */
    default Container withEnvVar(EnvVar variable) {
        List<EnvVar> changed = new ArrayList<>(env());
        changed.replaceAll(old -> old.name().equals(variable.name()) ? variable : old);
        if (!changed.contains(variable)) {
            changed.add(variable);
        }
        return withEnv(changed);
    }

    /** The same container with another tag of its image. */
    default Container withTag(String tag) {
        return withImage(image().withTag(tag));
    }
}
