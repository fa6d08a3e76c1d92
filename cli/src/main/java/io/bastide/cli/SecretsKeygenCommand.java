package io.bastide.cli;

import io.bastide.cli.secrets.FileReplacement;
import io.bastide.compiler.machine.LocalMachine;
import io.bastide.compiler.machine.Machine;
import io.bastide.sops.age.AgeKeyPair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes an age key pair. */
@Command(
        name = "keygen",
        mixinStandardHelpOptions = true,
        description = {
            "Make an age key pair. The identity, which is secret, goes to a file that only you can read; the public key is "
                    + "printed.",
            "Without --out the identity goes to standard output, unless that is a terminal."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  bastide secrets keygen --out prod.txt       prints the recipient for Recipients.age(...)",
            "  bastide secrets keygen | age -p > key.age   an identity under a passphrase"
        })
final class SecretsKeygenCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--out", paramLabel = "FILE", description = "File for the identity; made with mode 0600.")
    @Nullable
    Path out;

    @Option(names = "--force", description = "Overwrite the file. What its identity alone could open is lost then.")
    boolean isForced;

    SecretsKeygenCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Machine machine = LocalMachine.with(session.environment());
        if (out == null && session.isOutTerminal()) {
            throw new UsageException("an identity is not printed to a terminal; give --out FILE");
        }
        try (AgeKeyPair pair = AgeKeyPair.generate(machine::now, machine.random())) {
            byte[] identity = pair.identityFile();
            try {
                hand(identity, pair.recipient().text());
            } finally {
                Arrays.fill(identity, (byte) 0);
            }
        }
        return ExitCode.GOOD.number();
    }

    private void hand(byte[] identity, String recipient) throws IOException {
        if (out == null) {
            session.out().flush();
            session.bytes().write(identity);
            session.bytes().flush();
            session.err().println("public key: " + recipient);
            return;
        }
        Path file = session.resolve(out);
        if (!isForced && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new UsageException("`" + out + "` is there already; name another file, or overwrite it with --force");
        }
        FileReplacement.createPrivate(file, identity, isForced);
        session.out().println(recipient);
        session.out().flush();
        session.err().println("the identity is in " + session.shown(file) + "; keep it out of version control");
    }
}
