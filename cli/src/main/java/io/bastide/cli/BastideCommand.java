package io.bastide.cli;

import io.bastide.compiler.CompilerFault;
import io.bastide.compiler.ToolVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command and its subcommands. */
@Command(
        name = "bastide",
        mixinStandardHelpOptions = true,
        versionProvider = BastideCommand.Versions.class,
        description = "Compiles typed Java cluster specs into proven Kubernetes manifests.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  bastide init my-platform                    write a starter repository",
            "  bastide build my-platform                   compile it into my-platform/deploy",
            "  bastide check my-platform                   report findings, write nothing",
            "  bastide render my-platform --env prod       print the objects of one environment",
            "  bastide diff my-platform                    what a build would change",
            "  bastide explain VAL001                      what a finding means",
            "  bastide secrets verify                      whether the encrypted files are whole"
        })
final class BastideCommand implements Runnable {
    private final Session session;

    @Spec
    CommandSpec spec = CommandSpec.create();

    BastideCommand(Session session) {
        this.session = session;
    }

    /** Runs a command line and gives the exit code. */
    int execute(String... arguments) {
        CommandLine line = new CommandLine(this)
                .addSubcommand(new InitCommand(session))
                .addSubcommand(new BuildCommand(session))
                .addSubcommand(new CheckCommand(session))
                .addSubcommand(new RenderCommand(session))
                .addSubcommand(new DiffCommand(session))
                .addSubcommand(new ExplainCommand(session))
                .addSubcommand(SecretsCommand.withSubcommands(session))
                .addSubcommand(new DoctorCommand(session))
                .addSubcommand(new CompletionCommand(session));
        line.setOut(session.out());
        line.setErr(session.err());
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                session.hasColour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(session.isOutTerminal());
        line.setExecutionExceptionHandler((thrown, command, result) -> failed(thrown));
        return line.execute(arguments);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    /** Tells what kept a command from ending, and gives the exit code. */
    int failed(Throwable thrown) {
        if (thrown instanceof UsageException wrong) {
            session.err().println("error: " + wrong.getMessage());
            return ExitCode.USAGE.number();
        }
        if (thrown instanceof IOException disk) {
            session.err().println("error: " + describe(disk));
            return ExitCode.INTERNAL.number();
        }
        session.err().println(thrown instanceof CompilerFault ? thrown.getMessage() : "internal error: " + thrown);
        session.err().println("this is a mistake in bastide " + ToolVersion.number() + ", not in your spec");
        session.err().println("please report it, with the stack trace in " + traceFile(thrown));
        return ExitCode.INTERNAL.number();
    }

    /** The message of a failed file operation is often the bare path. */
    private static String describe(IOException disk) {
        String kind = disk.getClass().getSimpleName().replace("Exception", "");
        return disk.getClass() == IOException.class
                ? String.valueOf(disk.getMessage())
                : kind + ": " + disk.getMessage();
    }

    private String traceFile(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        try {
            Path folder = Files.createDirectories(session.cacheFolder().resolve("crashes"));
            return Files.writeString(Files.createTempFile(folder, "crash", ".txt"), trace.toString())
                    .toString();
        } catch (IOException noCache) {
            session.err().println(trace);
            return "the lines above";
        }
    }

    /** The version for {@code --version}. */
    static final class Versions implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {ToolVersion.display(), "Java " + Runtime.version()};
        }
    }
}
