package io.bastide.cli;

import io.bastide.cli.secrets.FileFault;
import io.bastide.cli.secrets.FilePlace;
import io.bastide.cli.secrets.SecretFile;
import io.bastide.cli.secrets.SecretKeys;
import io.bastide.cli.secrets.ShownSecret;
import io.bastide.cli.secrets.ValuePath;
import io.bastide.compiler.machine.LocalMachine;
import io.bastide.sops.fault.SopsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what is in an encrypted file. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = {
            "Show what is in an encrypted file: its structure, with notes in the place of values.",
            "With --reveal: the plaintext. A single value is printed as it is, without a line break behind it."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:it was shown",
            "1:the file cannot be opened",
            "2:the command line is wrong",
            "3:the tool or the machine failed",
            "51:the checksum of the file does not fit"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  bastide secrets show a.sops.yaml            keys, types and lengths",
            "  bastide secrets show a.sops.yaml --reveal   the plaintext",
            "  bastide secrets show a.sops.yaml stringData password --reveal"
        })
final class SecretsShowCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "FILE", description = "An encrypted file.")
    Path file = Path.of("");

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "KEY",
            description = "Keys that lead to a part of it; items of lists by number, from 0.")
    List<String> keys = new ArrayList<>();

    @Option(names = "--reveal", description = "Print the plaintext.")
    boolean isRevealing;

    SecretsShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        FilePlace place = SecretPaths.place(session, file);
        if (!Files.isRegularFile(place.path())) {
            throw new UsageException("there is no file `" + file + "`");
        }
        session.out().flush();
        try (SecretKeys identities = new SecretKeys(LocalMachine.with(session.environment()))) {
            ShownSecret shown = new ShownSecret(SecretFile.read(place), new ValuePath(keys));
            Optional<String> problem =
                    isRevealing ? shown.plaintext(identities, session.bytes()) : shown.structure(session.bytes());
            if (problem.isPresent()) {
                throw new UsageException(problem.get());
            }
            return ExitCode.GOOD.number();
        } catch (SopsException fault) {
            return SecretFindings.failed(session, new FileFault(place.shown(), fault));
        }
    }
}
