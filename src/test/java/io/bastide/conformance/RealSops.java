package io.bastide.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The real sops in one version, with the identities of one file at hand and none of the machine's.
 *
 * @param tool its name in {@code versions.env}
 * @param executable the program
 * @param identities what it opens files with
 */
record RealSops(String tool, Path executable, Path identities) {

    /** The newest version: what our layout imitates. */
    static final String NEWEST = "sops";

    /** The versions before it, newest first; each has another layout of the metadata or another set of types. */
    static final List<String> OLDER = List.of("sops-3-12", "sops-3-10", "sops-3-9");

    /** The pinned version; where it is not installed, the test is skipped or fails as {@link Tool#require} says. */
    static RealSops require(String tool, KeyHolder holder) {
        return new RealSops(tool, Tool.require(tool), holder.identityFile());
    }

    /** Whether this is the newest version. */
    boolean isNewest() {
        return tool.equals(NEWEST);
    }

    /** The same version with the identities of another file at hand. */
    RealSops with(Path otherIdentities) {
        return new RealSops(tool, executable, otherIdentities);
    }

    /** What {@code sops --encrypt} makes of a plain file; without a recipient among the options it looks for a config. */
    ToolProcess.Result encrypt(Path file, List<String> options) {
        List<String> arguments = new ArrayList<>(List.of("--encrypt"));
        arguments.addAll(options);
        arguments.add(file.toString());
        return command(arguments.toArray(String[]::new))
                .in(file.resolveSibling(""))
                .run();
    }

    /** What {@code sops decrypt} makes of an encrypted file; the MAC is verified. */
    ToolProcess.Result decrypt(Path file) {
        return command("decrypt", file.toString()).run();
    }

    /** Any other command. */
    ToolProcess command(String... arguments) {
        String keys = textOf(identities); // of the variable or the file, older versions read only one
        String nowhere = identities.resolveSibling("nowhere").toString();
        return ToolProcess.of(executable, arguments)
                .withVariable("HOME", nowhere)
                .withVariable("XDG_CONFIG_HOME", nowhere)
                .withVariable("SOPS_AGE_KEY", keys)
                .withVariable("SOPS_AGE_KEY_FILE", identities.toString());
    }

    private static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
