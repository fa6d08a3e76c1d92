package io.bastide.compiler.write;

import io.bastide.compiler.packaging.OutputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * An old and a new build of the same folder that differ in every way: new folder, new file in an old folder, changed file,
 * stale file, emptied folder, file become folder, folder become file; with foreign files between them.
 */
final class TwoBuilds {
    static final Map<String, List<OutputFile>> OLD = Map.of(
            "shop", Builds.files("base/a", "a", "base/b", "b", "gone/x", "x", "gone/deep/y", "y", "swap1", "file"),
            "bank", Builds.files("swap2/one", "1", "swap2/two", "2", "same/s", "s"));

    static final Map<String, List<OutputFile>> NEW = Map.of(
            "shop", Builds.files("base/a", "A", "base/c", "c", "fresh/x", "x", "fresh/deep/y", "y", "swap1/in", "in"),
            "mill", Builds.files("swap2", "file", "same/s", "s", "z", "z"));

    private TwoBuilds() {}

    /** The files of a build by path. */
    static Map<String, String> wanted(Map<String, List<OutputFile>> units) {
        return units.values().stream()
                .flatMap(List::stream)
                .collect(
                        Collectors.toMap(OutputFile::path, file -> new String(file.content(), StandardCharsets.UTF_8)));
    }

    /** Lays out the old build among foreign files. */
    static void layOutOld(Path root) throws IOException, WriteRefusedException {
        Builds.write(root, "README", "mine");
        Builds.write(root, "base/notes", "mine");
        Builds.build(root, OLD, FaultPoint.NONE);
    }

    /** The tree before or after the new build, made without interruption in a folder of its own. */
    static SortedMap<String, String> tree(Path folder, boolean isNew) throws IOException, WriteRefusedException {
        Files.createDirectories(folder);
        layOutOld(folder);
        if (isNew) {
            Builds.build(folder, NEW, FaultPoint.NONE);
        }
        return Builds.everything(folder);
    }
}
