package io.bastide.compiler.write;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Staged files of one kind, laid out as they will lie in the root. Shared by the threads of a build. */
final class StagingArea {
    private final Disk disk;
    private final Path area;
    private final Set<String> folders = ConcurrentHashMap.newKeySet();

    StagingArea(Path area, Disk disk) {
        this.disk = disk;
        this.area = area;
    }

    /** Writes a file into the stage. */
    void put(String path, byte[] content) throws IOException {
        createFolder(OutputPath.folder(path));
        disk.write(area.resolve(path), content);
    }

    /** Makes a folder and those above it; the area itself is the folder with the empty path. */
    private void createFolder(String folder) throws IOException {
        if (folders.contains(folder)) {
            return;
        }
        if (!folder.isEmpty()) {
            createFolder(OutputPath.folder(folder));
        }
        try {
            disk.createFolder(area.resolve(folder));
        } catch (FileAlreadyExistsException madeByAnotherThread) {
            // The stage is ours alone, so it is a folder.
        }
        folders.add(folder);
    }
}
