package io.bastide.cli;

import io.bastide.cli.secrets.FileRekeying;
import io.bastide.cli.secrets.Rekeying;
import io.bastide.cli.secrets.SecretFile;
import io.bastide.cli.secrets.SecretFileSearch;
import io.bastide.sops.fault.SopsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Encrypts files under new data keys. */
@Command(
        name = "rotate",
        mixinStandardHelpOptions = true,
        description = {
            "Encrypt files anew, each under a new data key for the same recipients.",
            "A file is replaced as a whole or stays as it is; others go on when one fails."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all files were rotated",
            "1:a file failed",
            "2:the command line is wrong",
            "3:the tool or the machine failed",
            "51:a file failed because its checksum does not fit"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  bastide secrets rotate                      all files below ./deploy",
            "  bastide secrets rotate a.sops.yaml --dry-run"
        })
final class SecretsRotateCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    SecretPaths paths = new SecretPaths();

    @Mixin
    RekeyingOptions options = new RekeyingOptions();

    SecretsRotateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        SecretFileSearch.Found found = paths.find(session);
        return options.run(session, found, this::rotate);
    }

    private List<FileRekeying> rotate(Rekeying rekeying, List<SecretFile> files) throws SopsException {
        List<FileRekeying> done = new ArrayList<>();
        for (SecretFile file : files) {
            done.add(rekeying.rotate(file));
        }
        return done;
    }
}
