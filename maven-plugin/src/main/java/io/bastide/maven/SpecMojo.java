package io.bastide.maven;

import io.bastide.compiler.Build;
import io.bastide.compiler.CompileRequest;
import io.bastide.compiler.CompilerFault;
import io.bastide.compiler.Targets;
import io.bastide.compiler.ToolVersion;
import io.bastide.compiler.diagnostic.render.Report;
import io.bastide.compiler.diagnostic.render.TextRenderer;
import io.bastide.compiler.load.LoadOptions;
import io.bastide.compiler.load.SpecSource;
import io.bastide.compiler.machine.LocalMachine;
import io.bastide.compiler.seal.PreviousFiles;
import io.bastide.compiler.seal.SealSeams;
import io.bastide.compiler.seal.SealWishes;
import io.bastide.overlays.Presets;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What both goals share: where the classes are, and how findings are told. */
abstract class SpecMojo extends AbstractMojo {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Folder of the project. */
    @Parameter(defaultValue = "${project.basedir}", readonly = true, required = true)
    private File basedir = new File("");

    /** Folder of the project's own classes. */
    @Parameter(defaultValue = "${project.build.outputDirectory}", readonly = true, required = true)
    private File classesDirectory = new File("");

    /** Class path of the project. */
    @Parameter(defaultValue = "${project.compileClasspathElements}", readonly = true, required = true)
    private List<String> classPath = List.of();

    /** Folders of the project's sources, to find the lines of findings. */
    @Parameter(defaultValue = "${project.compileSourceRoots}", readonly = true, required = true)
    private List<String> sourceRoots = List.of();

    /** Class that defines the platform, when there are several. */
    @Parameter(property = "bastide.spec", defaultValue = "")
    private String spec = "";

    /** Seconds that the spec may take to define its platform. */
    @Parameter(property = "bastide.timeLimit", defaultValue = "60")
    private int timeLimit = 60;

    /** Leaves the goal out. */
    @Parameter(property = "bastide.skip", defaultValue = "false")
    private boolean skip;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("bastide is skipped");
            return;
        }
        if (!Files.isDirectory(classesDirectory.toPath())) {
            getLog().info("the project has no classes, so there is no spec to compile");
            return;
        }
        Targets targets = Targets.of(SpecMojo.class.getClassLoader());
        try {
            Build.Outcome outcome = run(new Build(targets, ToolVersion.display()));
            tell(targets, outcome);
        } catch (IOException | CompilerFault failed) {
            throw new MojoExecutionException(failed.getMessage(), failed);
        }
    }

    /** Does the goal's own part. */
    abstract Build.Outcome run(Build build) throws IOException;

    /** What the outcome is called when there are no errors. */
    abstract String done(Build.Outcome outcome);

    /** A request for the whole platform. */
    final Build.Request request(Set<String> packagers) {
        return new Build.Request(
                source(),
                LoadOptions.standard()
                        .withTimeLimit(Duration.ofSeconds(timeLimit))
                        .withLibraries(List.of(Presets.class)),
                CompileRequest.whole(packagers)
                        .sealing(new SealSeams(LocalMachine.current(), folder(), PreviousFiles.NONE, SealWishes.NONE)),
                (holder, waited) -> getLog().info("waiting for " + holder),
                PATIENCE,
                units -> {});
    }

    /** Folder of the project. */
    final Path folder() {
        return basedir.toPath();
    }

    private SpecSource source() {
        Path own = classesDirectory.toPath();
        return SpecSource.classes(folder(), List.of(own))
                .withClassPath(classPath.stream()
                        .map(Path::of)
                        .filter(entry -> !entry.equals(own))
                        .toList())
                .withSourceRoots(sourceRoots.stream()
                        .map(Path::of)
                        .filter(Files::isDirectory)
                        .toList())
                .withSpecClass(spec);
    }

    private void tell(Targets targets, Build.Outcome outcome) throws IOException, MojoFailureException {
        boolean hasErrors = outcome.diagnostics().hasErrors();
        String done = hasErrors ? "" : done(outcome);
        if (outcome.diagnostics().all().isEmpty()) {
            getLog().info(done);
            return;
        }
        StringWriter text = new StringWriter();
        new TextRenderer()
                .render(new Report(outcome.diagnostics(), targets.rules().all(), outcome.sources(), done, false), text);
        text.toString().lines().forEach(hasErrors ? getLog()::error : getLog()::warn);
        if (hasErrors) {
            throw new MojoFailureException("the spec has findings; see above");
        }
    }
}
