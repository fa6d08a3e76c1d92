package io.bastide.maven;

import io.bastide.compiler.Build;
import io.bastide.compiler.write.WriteSummary;
import java.io.File;
import java.io.IOException;
import java.util.Set;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Compiles the spec of the project and writes what it means, all or nothing. */
@Mojo(
        name = "build",
        defaultPhase = LifecyclePhase.PROCESS_CLASSES,
        requiresDependencyResolution = ResolutionScope.COMPILE,
        threadSafe = true)
public final class BuildMojo extends SpecMojo {
    /** Output folder. */
    @Parameter(property = "bastide.out", defaultValue = "${project.basedir}/deploy")
    private File out = new File("");

    /** How objects are laid out as files: kustomize, plain. */
    @Parameter(property = "bastide.package", defaultValue = "kustomize")
    private Set<String> packagers = Set.of();

    @Override
    Build.Outcome run(Build build) throws IOException {
        return build.write(request(packagers), out.toPath());
    }

    @Override
    String done(Build.Outcome outcome) {
        WriteSummary written = outcome.written().orElseThrow();
        return "%d objects: %d files written, %d unchanged, %d removed"
                .formatted(
                        outcome.compiled().orElseThrow().objects(),
                        written.written(),
                        written.unchanged(),
                        written.removed());
    }
}
