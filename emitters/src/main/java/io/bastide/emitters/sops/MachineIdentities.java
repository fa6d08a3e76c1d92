package io.bastide.emitters.sops;

import io.bastide.compiler.machine.Machine;
import io.bastide.sops.age.AgeRecipient;
import io.bastide.sops.age.CommandRunner;
import io.bastide.sops.age.FoundIdentities;
import io.bastide.sops.age.IdentityFiles;
import io.bastide.sops.age.IdentityPlaces;
import io.bastide.sops.age.IdentitySearch;
import io.bastide.sops.age.Platform;
import io.bastide.sops.fault.SopsException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds identities on a machine, where sops finds them. */
public final class MachineIdentities {
    /** How long the command that prints identities may take: a person may have to touch a token. */
    private static final Duration COMMAND_LIMIT = Duration.ofSeconds(60);

    /** Everything that tells where identities are. */
    private static final List<String> VARIABLES = List.of(
            "SOPS_AGE_KEY",
            "SOPS_AGE_KEY_FILE",
            "SOPS_AGE_KEY_CMD",
            "SOPS_AGE_SSH_PRIVATE_KEY_FILE",
            "HOME",
            "XDG_CONFIG_HOME",
            "APPDATA",
            "USERPROFILE");

    private MachineIdentities() {}

    /**
     * All identities that can be found.
     *
     * @param wanted whose identities a command is asked for, one after another; with none it is asked once
     * @throws SopsException when a file or command that was named cannot be read
     */
    public static FoundIdentities search(Machine machine, List<AgeRecipient> wanted) throws SopsException {
        CommandRunner commands = (command, more) -> machine.output(command, more, COMMAND_LIMIT);
        return IdentitySearch.find(
                new IdentityPlaces(variables(machine), Platform.of(machine.system()), files(machine), commands),
                wanted);
    }

    private static Map<String, String> variables(Machine machine) {
        Map<String, String> variables = new TreeMap<>();
        VARIABLES.forEach(name -> machine.variable(name).ifPresent(text -> variables.put(name, text)));
        return variables;
    }

    private static IdentityFiles files(Machine machine) {
        return new IdentityFiles() {
            @Override
            public boolean exists(String path) {
                try {
                    return machine.file(Path.of(path)).isPresent();
                } catch (IOException unreadable) {
                    return true;
                }
            }

            @Override
            public byte[] read(String path) throws IOException {
                Optional<byte[]> content = machine.file(Path.of(path));
                return content.orElseThrow(() -> new IOException("there is no such file"));
            }
        };
    }
}
