package io.bastide.cli;

import io.bastide.compiler.Build;
import io.bastide.compiler.CompileRequest;
import io.bastide.compiler.Targets;
import io.bastide.compiler.packaging.OutputFile;
import io.bastide.compiler.resolve.Place;
import io.bastide.dsl.Platform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the intended objects of one place. */
@Command(
        name = "render",
        mixinStandardHelpOptions = true,
        description = {
            "Print the objects of one environment and cluster as one YAML stream.",
            "Both may be left out where there is only one. Findings go to standard error."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  bastide render shop --env prod --cluster eu",
            "  bastide render shop --env dev | kubectl apply --server-side --dry-run=server -f -"
        })
final class RenderCommand implements Callable<Integer> {
    private static final String PLAIN = "plain";

    private final Session session;

    @Mixin
    SpecOptions spec = new SpecOptions();

    @Mixin
    PlaceOptions places = new PlaceOptions();

    @Option(
            names = {"-v", "--verbose"},
            description = "Say on standard error what was loaded and where the time went.")
    boolean isVerbose;

    RenderCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Targets targets = SpecWork.targets();
        Path place = spec.place(session);
        CompileRequest compile = CompileRequest.whole(Set.of(PLAIN));
        try (SpecWork work =
                SpecWork.load(session, targets, new SpecWork.Plan(place, spec.loading, compile, isVerbose), places)) {
            work.loaded().platform().ifPresent(this::requireOnePlace);
            Map<String, OutputFile> files = new ConcurrentSkipListMap<>();

            Build.Outcome outcome = work.compile(unit -> unit.files().forEach(file -> files.put(file.path(), file)));

            Path folder = LoadingOptions.folder(place);
            Findings findings = new Findings(session, targets.rules(), outcome, folder, folder);
            if (!findings.isEmpty()) {
                findings.showBeside(outcome.diagnostics().hasErrors() ? "" : "objects follow");
            }
            if (outcome.diagnostics().hasErrors()) {
                return ExitCode.FINDINGS.number();
            }
            print(files);
            return ExitCode.GOOD.number();
        }
    }

    private void requireOnePlace(Platform platform) {
        List<Place> meant = places.of(platform);
        refuseSeveral(
                "environments",
                "--env",
                meant.stream()
                        .map(place -> place.environment().name())
                        .distinct()
                        .toList());
        refuseSeveral(
                "clusters",
                "--cluster",
                meant.stream().map(place -> place.cluster().name()).distinct().toList());
    }

    private static void refuseSeveral(String what, String option, List<String> names) {
        if (names.size() > 1) {
            throw new UsageException(
                    "there are several " + what + "; choose one with " + option + ": " + String.join(", ", names));
        }
    }

    private void print(Map<String, OutputFile> files) {
        boolean isFirst = true;
        for (OutputFile file : files.values()) {
            String text = new String(file.content(), StandardCharsets.UTF_8);
            session.out().print(isFirst || text.startsWith("---") ? text : "---\n" + text);
            isFirst = false;
        }
        session.out().flush();
    }
}
