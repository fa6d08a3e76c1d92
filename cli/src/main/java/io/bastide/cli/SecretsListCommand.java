package io.bastide.cli;

import io.bastide.cli.secrets.FileListing;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists encrypted files. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = {
            "List encrypted files: format, last change, recipients. Needs no identity and verifies nothing.",
            "Below a folder, hidden folders, symbolic links and files above 64 MiB are left out."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  bastide secrets list                        below ./deploy",
            "  bastide secrets list . --format json        below this folder, for programs"
        })
final class SecretsListCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    SecretPaths paths = new SecretPaths();

    @Mixin
    FormatOption format = new FormatOption();

    SecretsListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        FileListing listing = new FileListing(paths.find(session));
        if (format.isJson()) {
            listing.json(session.out());
        } else {
            listing.text(session.out(), session.hasColour());
        }
        session.out().flush();
        return ExitCode.GOOD.number();
    }
}
