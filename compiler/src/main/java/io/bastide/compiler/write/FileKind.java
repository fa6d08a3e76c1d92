package io.bastide.compiler.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** What lies at a place of the disk; a symbolic link is never followed. */
enum FileKind {
    ABSENT,
    FILE,
    FOLDER,
    LINK,
    /** A pipe, socket or device. */
    OTHER;

    /** Looks at a place whose parent is a folder or absent. */
    static FileKind of(Path place) throws IOException {
        try {
            return of(Files.readAttributes(place, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException absent) {
            return ABSENT;
        }
    }

    static FileKind of(BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
            return LINK;
        }
        if (attributes.isDirectory()) {
            return FOLDER;
        }
        return attributes.isRegularFile() ? FILE : OTHER;
    }
}
