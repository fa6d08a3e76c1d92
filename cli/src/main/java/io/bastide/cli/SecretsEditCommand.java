package io.bastide.cli;

import io.bastide.cli.secrets.Editing;
import io.bastide.cli.secrets.FileFault;
import io.bastide.cli.secrets.FilePlace;
import io.bastide.cli.secrets.RuleSearch;
import io.bastide.cli.secrets.SecretFile;
import io.bastide.cli.secrets.SecretKeys;
import io.bastide.compiler.machine.LocalMachine;
import io.bastide.sops.fault.SopsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Edits the plaintext of an encrypted file. */
@Command(
        name = "edit",
        mixinStandardHelpOptions = true,
        description = {
            "Edit an encrypted file in $SOPS_EDITOR, $EDITOR or vi. What does not change keeps its bytes.",
            "The plaintext lies in a folder of yours, in memory where there is such a place, and is overwritten at the end.",
            "A file that is not there is made, as the rule of .sops.yaml says that is found from its folder upwards."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the file was written, or nothing was changed",
            "1:the file cannot be opened, or the text cannot be encrypted; the file is as it was",
            "2:the command line is wrong",
            "3:the tool or the machine failed",
            "51:the checksum of the file does not fit"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  bastide secrets edit deploy/overlays/prod/eu/shop/redis.sops.yaml",
            "  EDITOR='code --wait' bastide secrets edit db.env"
        })
final class SecretsEditCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "FILE", description = "An encrypted file, or the name of a new one.")
    Path file = Path.of("");

    @Option(names = "--config", paramLabel = "FILE", description = "The .sops.yaml that counts for a new file.")
    @Nullable
    Path config;

    SecretsEditCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        FilePlace place = SecretPaths.place(session, file);
        Path folder = place.path().getParent();
        if (Files.isDirectory(place.path()) || folder == null || !Files.isDirectory(folder)) {
            throw new UsageException("`" + file + "` is a folder, or its folder is not there");
        }
        try (SecretKeys keys = new SecretKeys(LocalMachine.with(session.environment()))) {
            Editing editing = new Editing(keys, session.environment(), this::again);
            boolean isThere = Files.exists(place.path());
            return told(place, isThere ? editing.edit(SecretFile.read(place)) : create(editing, place));
        } catch (SopsException fault) {
            return SecretFindings.failed(session, new FileFault(place.shown(), fault));
        }
    }

    private Editing.Outcome create(Editing editing, FilePlace place) throws IOException, SopsException {
        RuleSearch rules = new RuleSearch(SecretPaths.config(session, Optional.ofNullable(config)));
        return editing.create(place, rules.of(place));
    }

    private int told(FilePlace place, Editing.Outcome outcome) throws IOException {
        boolean isThere = Files.exists(place.path());
        String kept = isThere ? "`" + place.shown() + "` is as it was" : "`" + place.shown() + "` was not made";
        session.out()
                .println(
                        switch (outcome) {
                            case WRITTEN -> "wrote " + place.shown();
                            case UNCHANGED -> "nothing changed: " + kept;
                            case DISCARDED -> "the edited text was discarded: " + kept;
                            case ABANDONED -> "the editor failed: " + kept;
                        });
        if (outcome == Editing.Outcome.WRITTEN) {
            BuiltOutput.above(place.path())
                    .ifPresent(output -> session.out()
                            .println("note: `" + session.shown(output)
                                    + "` was written by `bastide build`: the next build "
                                    + "keeps these values, but for those that it reads from a variable or file then"));
        }
        session.out().flush();
        boolean isGood = outcome == Editing.Outcome.WRITTEN || outcome == Editing.Outcome.UNCHANGED;
        return (isGood ? ExitCode.GOOD : ExitCode.FINDINGS).number();
    }

    /** Only a person at a terminal can go back to the editor. */
    private boolean again(String problem) {
        session.err().println("error: the edited text cannot be encrypted: " + problem);
        if (!session.isOutTerminal() || !session.isErrTerminal()) {
            return false;
        }
        session.err().println("press Enter to go back to the editor, or Ctrl-D to discard the text");
        session.err().flush();
        try {
            int sign = session.in().read();
            while (sign >= 0 && sign != '\n') {
                sign = session.in().read();
            }
            return sign == '\n';
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }
}
