package io.bastide.cli;

import io.bastide.compiler.machine.Machine;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;

/** A machine that remembers what a build asked it for, so that the next build knows whether anything of it changed. */
final class WatchedMachine implements Machine {
    /** Variables that only say where identities are: their texts are no secrets and can be noted. */
    private static final Set<String> PLACES =
            Set.of("SOPS_AGE_KEY_FILE", "HOME", "XDG_CONFIG_HOME", "APPDATA", "USERPROFILE");

    private final Machine machine;
    private final Set<String> variables = new ConcurrentSkipListSet<>();
    private final Set<Path> files = new ConcurrentSkipListSet<>();
    private final AtomicBoolean hasSecrets = new AtomicBoolean();

    WatchedMachine(Machine machine) {
        this.machine = machine;
    }

    /** Whether the build got something that cannot be noted: the text of a variable, or what a command printed. */
    boolean hasSecrets() {
        return hasSecrets.get();
    }

    /**
     * Variables that were asked for, sorted: the name alone when it is not set, else name, equals sign and text. None that
     * holds a secret is among them.
     */
    List<String> variables() {
        return List.copyOf(variables);
    }

    /** Files that were asked for, whether they are there or not, sorted. */
    List<Path> files() {
        return List.copyOf(files);
    }

    @Override
    public Optional<String> variable(String name) {
        Optional<String> text = machine.variable(name);
        if (text.isEmpty()) {
            variables.add(name);
        } else if (PLACES.contains(name)) {
            variables.add(name + "=" + text.get());
        } else {
            hasSecrets.set(true);
        }
        return text;
    }

    @Override
    public String system() {
        return machine.system();
    }

    @Override
    public Optional<byte[]> file(Path path) throws IOException {
        files.add(path);
        return machine.file(path);
    }

    @Override
    public byte[] output(List<String> command, Map<String, String> more, Duration limit) throws IOException {
        hasSecrets.set(true);
        return machine.output(command, more, limit);
    }

    @Override
    public Instant now() {
        return machine.now();
    }

    @Override
    public SecureRandom random() {
        return machine.random();
    }

    @Override
    public String toString() {
        return "WatchedMachine";
    }
}
