package io.bastide.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that is measured, run by run.
 *
 * @param name what the table calls it
 * @param before what is done before each run and not measured
 * @param command the process
 * @param environment variables that it gets besides ours
 * @param output the folder that it writes, for counting; none when it writes nothing that matters
 */
record Contender(
        String name, Preparation before, List<String> command, Map<String, String> environment, Optional<Path> output) {
    /** What is done before a run. */
    interface Preparation {
        /** Does it. */
        void prepare() throws IOException;
    }

    /** Something that needs no preparation and whose output is not counted. */
    static Contender of(String name, List<String> command) {
        return new Contender(name, () -> {}, command, Map.of(), Optional.empty());
    }

    /** The same, after this preparation. */
    Contender after(Preparation preparation) {
        return new Contender(name, preparation, command, environment, output);
    }

    /** The same, with these variables. */
    Contender with(Map<String, String> variables) {
        return new Contender(name, before, command, variables, output);
    }

    /** The same, writing this folder. */
    Contender writing(Path folder) {
        return new Contender(name, before, command, environment, Optional.of(folder));
    }
}
