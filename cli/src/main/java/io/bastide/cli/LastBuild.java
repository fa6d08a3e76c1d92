package io.bastide.cli;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Notes of the last good build of one command line: what went in and what came out. When neither changed, a build has
 * nothing to do.
 *
 * <p>Files are compared by size and time of change, as build tools do; whoever sets a time back must clear the cache.
 */
final class LastBuild {
    private static final String FORMAT = "bastide build 3";

    private final Path file;
    private final String key;

    private LastBuild(Path file, String key) {
        this.file = file;
        this.key = key;
    }

    /**
     * The notes of a command line in a working folder.
     *
     * @param hasColour whether the summary that is noted is coloured
     */
    static LastBuild of(Path cache, String workingFolder, boolean hasColour, String[] arguments) {
        StringBuilder key = new StringBuilder(FORMAT).append(hasColour ? " coloured\n" : "\n");
        key.append(FileStamps.escaped(workingFolder));
        for (String argument : arguments) {
            key.append('\n').append(FileStamps.escaped(argument));
        }
        String text = key.append("\n\n").toString();
        return new LastBuild(cache.resolve("builds").resolve(nameOf(text)), text);
    }

    /**
     * What went into a build and what came out of it.
     *
     * @param source folder of the spec
     * @param libraries jars and folders that the spec uses
     * @param out the output root
     * @param outputs all files of the output, the index included, and files with identities and secrets that were asked
     *     for
     * @param variables variables that were asked for, with an equals sign and their text when they were set; a build that
     *     got a secret from one is never noted
     * @param summary what the command says when nothing changed
     */
    record Notes(
            Path source, List<Path> libraries, Path out, List<Path> outputs, List<String> variables, String summary) {}

    /**
     * The inputs of a build as they are now; to be taken before the build reads them.
     *
     * @return null when they cannot be noted. A single file is never noted, because a spec may read resources beside it
     */
    static @Nullable String inputs(Path source, List<Path> libraries, Path out) {
        try {
            return Files.isDirectory(source) ? stamps(source, libraries, out) : null;
        } catch (IOException unreadable) {
            return null;
        }
    }

    private static String stamps(Path source, List<Path> libraries, Path out) throws IOException {
        FileStamps stamps = new FileStamps();
        for (String jar : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            stamps.add(Path.of(jar));
        }
        Path main = source.resolve("src").resolve("main");
        Path java = main.resolve("java");
        if (Files.isDirectory(java)) {
            stamps.addTree(java, out);
            stamps.addTree(main.resolve("resources"), out);
        } else {
            stamps.add(java);
            stamps.addTree(source, out);
        }
        for (Path entry : libraries) {
            stamps.addTree(entry, out);
        }
        StringBuilder text = new StringBuilder();
        stamps.appendTo(text);
        return text.toString();
    }

    /** Keeps the notes of a good build; a machine that cannot keep them builds again next time. */
    void keep(Notes notes, String inputs) {
        try {
            StringBuilder text = new StringBuilder(key);
            text.append(FileStamps.escaped(notes.summary)).append('\n');
            text.append(FileStamps.escaped(notes.source.toString())).append('\n');
            text.append(FileStamps.escaped(notes.out.toString())).append('\n');
            text.append(notes.libraries.size()).append('\n');
            for (Path entry : notes.libraries) {
                text.append(FileStamps.escaped(entry.toString())).append('\n');
            }
            text.append(notes.variables.size()).append('\n');
            for (String variable : notes.variables) {
                text.append(FileStamps.escaped(variable)).append('\n');
            }
            text.append(inputs).append('\n');
            for (Path output : notes.outputs) {
                FileStamps.append(text, FileStamps.of(output), output.toString());
            }
            Files.createDirectories(file.getParent());
            Path fresh = Files.createTempFile(file.getParent(), "build", ".new");
            Files.writeString(fresh, text);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException noCache) {
            forget();
        }
    }

    /** Forgets the notes, for example before a build that may fail. */
    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stillThere) {
            // The notes describe files as they were; the next start compares them again.
        }
    }

    /** The summary of the last good build when nothing changed since, else null. */
    @Nullable
    String summaryIfNothingChanged() {
        try {
            if (!Files.isRegularFile(file)) {
                return null;
            }
            String text = text();
            return text.startsWith(key) ? unchanged(text) : null;
        } catch (IOException | RuntimeException unreadable) {
            return null;
        }
    }

    /** A plain stream, because it loads the fewest classes. */
    private String text() throws IOException {
        try (FileInputStream bytes = new FileInputStream(file.toString())) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private @Nullable String unchanged(String text) throws IOException {
        Lines lines = new Lines(text, key.length());
        String summary = unescaped(lines.next());
        Path source = Path.of(unescaped(lines.next()));
        Path out = Path.of(unescaped(lines.next()));
        Path[] libraries = new Path[Integer.parseInt(lines.next())];
        for (int i = 0; i < libraries.length; i++) {
            libraries[i] = Path.of(unescaped(lines.next()));
        }
        for (int left = Integer.parseInt(lines.next()); left > 0; left--) {
            if (!isAsNoted(unescaped(lines.next()))) {
                return null;
            }
        }
        String inputs = inputs(source, List.of(libraries), out);
        if (inputs == null || !text.startsWith(inputs + "\n", lines.position)) {
            return null;
        }
        lines.position += inputs.length() + 1;
        while (lines.position < text.length()) {
            String line = lines.next();
            int space = line.indexOf(' ');
            String now = FileStamps.of(Path.of(unescaped(line.substring(space + 1))));
            if (now.length() != space || !line.startsWith(now)) {
                return null;
            }
        }
        return summary;
    }

    private static boolean isAsNoted(String variable) {
        int equals = variable.indexOf('=');
        String now = System.getenv(equals < 0 ? variable : variable.substring(0, equals));
        return equals < 0 ? now == null : variable.substring(equals + 1).equals(now);
    }

    /** A short name for a long key (FNV-1a, 64 bits); the file repeats the key, so a clash does no harm. */
    private static String nameOf(String key) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : key.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        return Long.toHexString(hash);
    }

    private static String unescaped(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
                plain.append(text.charAt(i) == 'n' ? '\n' : '\\');
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** Reads a text line by line. */
    private static final class Lines {
        private final String text;
        private int position;

        Lines(String text, int position) {
            this.text = text;
            this.position = position;
        }

        String next() {
            int end = text.indexOf('\n', position);
            String line = text.substring(position, end);
            position = end + 1;
            return line;
        }
    }
}
