package io.bastide.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes a starter repository. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = "Write a starter repository that builds. Never overwrites a file.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  bastide init                                into this folder",
            "  bastide init my-platform                    into a folder that is made"
        })
final class InitCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DIR",
            description = "Folder to write to. Default: the current folder.")
    Path folder = Path.of("");

    InitCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Path root = session.resolve(folder);
        Map<String, byte[]> files = Starter.files();
        refuseToOverwrite(root, files);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = root.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        }
        String place = folder.toString().isEmpty() ? "" : " " + folder;
        session.out().println("wrote " + files.size() + " files to " + session.shown(root));
        session.out().println("go on with");
        session.out().println("  bastide build" + place);
        session.out().println("  bastide render" + place + " --env prod");
        session.out().flush();
        return ExitCode.GOOD.number();
    }

    private void refuseToOverwrite(Path root, Map<String, byte[]> files) {
        if (Files.exists(root) && !Files.isDirectory(root)) {
            throw new UsageException("`" + folder + "` is not a folder");
        }
        List<String> inTheWay = files.keySet().stream()
                .filter(file -> isInTheWay(root, Path.of(file)))
                .toList();
        if (!inTheWay.isEmpty()) {
            throw new UsageException("nothing was written, because this is in the way: " + String.join(", ", inTheWay));
        }
    }

    /** Whatever stands at the file's place is in the way, and so is a file where a folder must be. */
    private static boolean isInTheWay(Path root, Path file) {
        Path place = root;
        for (int i = 0; i < file.getNameCount() - 1; i++) {
            place = place.resolve(file.getName(i));
            if (Files.exists(place) && !Files.isDirectory(place)) {
                return true;
            }
        }
        return Files.exists(root.resolve(file), LinkOption.NOFOLLOW_LINKS);
    }
}
