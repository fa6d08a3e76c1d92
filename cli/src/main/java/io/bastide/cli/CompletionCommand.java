package io.bastide.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints a script that completes commands and options. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = {
            "Print a script that completes commands and options in bash and zsh.",
            "Names of environments, clusters and tenants are not completed."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  source <(bastide completion)                for this shell",
            "  bastide completion > ~/.bastide-completion  for every shell, with",
            "                                              `source ~/.bastide-completion` in ~/.bashrc or ~/.zshrc"
        })
final class CompletionCommand implements Callable<Integer> {
    private final Session session;

    @Spec
    CommandSpec spec = CommandSpec.create();

    CompletionCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.out().print(AutoComplete.bash("bastide", spec.root().commandLine()));
        session.out().flush();
        return ExitCode.GOOD.number();
    }
}
