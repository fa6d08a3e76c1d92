package io.bastide.cli.secrets;

import io.bastide.sops.age.ShellWords;
import io.bastide.sops.fault.SopsException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The editor of the user, in the user's terminal: the first of {@code SOPS_EDITOR}, {@code EDITOR}, {@code vi}. */
final class Editor {
    private final List<String> command;
    private final Map<String, String> environment;

    private Editor(List<String> command, Map<String, String> environment) {
        this.command = command;
        this.environment = environment;
    }

    /**
     * The editor that the variables name. Its words are split, and no shell is started.
     *
     * @throws SopsException when a quote in it is not closed
     */
    static Editor of(Map<String, String> environment) throws SopsException {
        String text = Stream.of("SOPS_EDITOR", "EDITOR")
                .flatMap(name -> Optional.ofNullable(environment.get(name)).stream())
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse("vi");
        List<String> words = ShellWords.split(text);
        return new Editor(words.isEmpty() ? List.of("vi") : words, environment);
    }

    /** Its name for messages. */
    String name() {
        return command.get(0);
    }

    /**
     * Runs it until it ends.
     *
     * @return its exit code
     * @throws IOException when it cannot be started
     */
    int edit(Path file) throws IOException {
        List<String> words = new ArrayList<>(command);
        words.add(file.toString());
        ProcessBuilder builder = new ProcessBuilder(words).inheritIO();
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            return process.waitFor();
        } catch (InterruptedException stopped) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while `" + name() + "` was running", stopped);
        }
    }
}
