package io.bastide.cli;

import io.bastide.cli.doctor.Health;
import io.bastide.cli.doctor.HealthJson;
import io.bastide.cli.doctor.HealthText;
import io.bastide.cli.doctor.IdentityProbe;
import io.bastide.cli.doctor.ToolProbe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Looks at what the machine offers. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Look at Java, at the tools beside it, at identities for secrets and at what this command keeps.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all that is needed is there", "1:something that is needed is missing"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  bastide doctor                              for people",
            "  bastide doctor --format json                for a report of a mistake"
        })
final class DoctorCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Session session;

    @Mixin
    FormatOption format = new FormatOption();

    DoctorCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Health health = new Health(
                java(),
                new ToolProbe(session.environment().getOrDefault("PATH", ""), PATIENCE).all(),
                IdentityProbe.of(session.environment()),
                place(session.cacheFolder()),
                archive());
        if (format.isJson()) {
            HealthJson.write(session.out(), health);
        } else {
            new HealthText(session.out(), session.hasColour()).write(health);
        }
        session.out().flush();
        return (health.isGood() ? ExitCode.GOOD : ExitCode.FINDINGS).number();
    }

    private static Health.Java java() {
        return new Health.Java(
                System.getProperty("java.version", "unknown"),
                System.getProperty("java.vendor", "unknown vendor"),
                Path.of(System.getProperty("java.home")),
                ToolProvider.getSystemJavaCompiler() != null);
    }

    /** The launcher says which archive it starts from. */
    private static Optional<Health.Place> archive() throws IOException {
        String archive = System.getProperty("bastide.archive", "");
        return archive.isEmpty() || !Files.isRegularFile(Path.of(archive))
                ? Optional.empty()
                : Optional.of(place(Path.of(archive)));
    }

    private static Health.Place place(Path place) throws IOException {
        if (!Files.exists(place)) {
            return new Health.Place(place, 0, 0);
        }
        try (Stream<Path> paths = Files.walk(place)) {
            List<Path> files = paths.filter(Files::isRegularFile).toList();
            long bytes = 0;
            for (Path file : files) {
                bytes += Files.size(file);
            }
            return new Health.Place(place, bytes, files.size());
        }
    }
}
