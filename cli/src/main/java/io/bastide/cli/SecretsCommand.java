package io.bastide.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands about encrypted files. */
@Command(
        name = "secrets",
        mixinStandardHelpOptions = true,
        description = {
            "Make keys, and look at, verify and change encrypted files (SOPS) without sops.",
            "Identities are looked for where sops does: SOPS_AGE_KEY, SOPS_AGE_KEY_FILE, SOPS_AGE_KEY_CMD and the user's "
                    + "sops/age/keys.txt."
        },
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  bastide secrets keygen --out dev.txt        a key pair; prints the public key",
            "  bastide secrets verify                      whether all files are whole",
            "  bastide secrets edit deploy/x.sops.yaml     change values in the editor",
            "  bastide secrets status --env prod           how the secrets of the spec stand"
        })
final class SecretsCommand implements Runnable {
    @Spec
    CommandSpec spec = CommandSpec.create();

    private SecretsCommand() {}

    /** The command with all that it offers. */
    static CommandLine withSubcommands(Session session) {
        return new CommandLine(new SecretsCommand())
                .addSubcommand(new SecretsKeygenCommand(session))
                .addSubcommand(new SecretsListCommand(session))
                .addSubcommand(new SecretsVerifyCommand(session))
                .addSubcommand(new SecretsRotateCommand(session))
                .addSubcommand(new SecretsUpdateKeysCommand(session))
                .addSubcommand(new SecretsEditCommand(session))
                .addSubcommand(new SecretsShowCommand(session))
                .addSubcommand(new SecretsStatusCommand(session));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }
}
