package io.bastide.maven;

import io.bastide.compiler.Build;
import io.bastide.compiler.UnitSink;
import java.io.IOException;
import java.util.Set;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Compiles the spec of the project through every stage and reports findings; writes nothing. */
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.PROCESS_CLASSES,
        requiresDependencyResolution = ResolutionScope.COMPILE,
        threadSafe = true)
public final class CheckMojo extends SpecMojo {
    @Override
    Build.Outcome run(Build build) throws IOException {
        return build.compile(request(Set.of("kustomize")), UnitSink.NONE);
    }

    @Override
    String done(Build.Outcome outcome) {
        return "no errors, %d objects checked"
                .formatted(outcome.compiled().orElseThrow().objects());
    }
}
