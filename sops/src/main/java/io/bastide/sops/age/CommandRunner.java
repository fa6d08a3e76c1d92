package io.bastide.sops.age;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Runs the command that prints identities: the seam between the search and the operating system. */
@FunctionalInterface
public interface CommandRunner {
    /**
     * What a command prints, owned by the caller, who clears it.
     *
     * @param command program and arguments; no shell is between
     * @param environment variables beside those of this process
     * @throws IOException when it cannot be started, fails, or exceeds a limit; without what it printed
     */
    byte[] run(List<String> command, Map<String, String> environment) throws IOException, InterruptedException;
}
