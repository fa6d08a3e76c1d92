package io.bastide.cli;

import io.bastide.cli.secrets.FileRekeying;
import io.bastide.cli.secrets.Rekeying;
import io.bastide.cli.secrets.RuleSearch;
import io.bastide.cli.secrets.SecretFile;
import io.bastide.cli.secrets.SecretFileSearch;
import io.bastide.sops.fault.SopsException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Gives files the recipients of their creation rules. */
@Command(
        name = "updatekeys",
        mixinStandardHelpOptions = true,
        description = {
            "Give files the recipients that the matching rule of .sops.yaml names. Values stay as they are.",
            "The .sops.yaml is looked for in the folder of each file and above; sops looks from the folder that it is "
                    + "started in.",
            "Who is removed may still know the data key: --rotate makes a new one for such files."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all files have the recipients of their rules",
            "1:a file failed",
            "2:the command line is wrong",
            "3:the tool or the machine failed",
            "51:a file failed because its checksum does not fit"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  bastide secrets updatekeys --dry-run        who would be added and removed",
            "  bastide secrets updatekeys --rotate         and new data keys where somebody is removed",
            "  bastide secrets updatekeys prod --config ops/.sops.yaml"
        })
final class SecretsUpdateKeysCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    SecretPaths paths = new SecretPaths();

    @Option(names = "--config", paramLabel = "FILE", description = "The .sops.yaml that counts for all files.")
    @Nullable
    Path config;

    @Option(names = "--rotate", description = "Encrypt a file under a new data key when it loses a recipient.")
    boolean isRotating;

    @Mixin
    RekeyingOptions options = new RekeyingOptions();

    SecretsUpdateKeysCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        RuleSearch rules = new RuleSearch(SecretPaths.config(session, Optional.ofNullable(config)));
        SecretFileSearch.Found found = paths.find(session);
        int exitCode = options.run(session, found, (rekeying, files) -> update(rekeying, files, rules));
        rules.notes().forEach(note -> session.err().println("note: " + note));
        return exitCode;
    }

    private List<FileRekeying> update(Rekeying rekeying, List<SecretFile> files, RuleSearch rules)
            throws SopsException {
        List<FileRekeying> done = new ArrayList<>();
        for (SecretFile file : files) {
            done.add(rekeying.update(file, rules, isRotating));
        }
        return done;
    }
}
