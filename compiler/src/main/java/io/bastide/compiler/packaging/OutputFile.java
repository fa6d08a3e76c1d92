package io.bastide.compiler.packaging;

import java.util.List;

/**
 * One file of the output tree.
 *
 * @param path path relative to the output root: forward slashes, no empty, {@code .} or {@code ..} segment
 * @param content the bytes; not copied, so nobody may change them
 * @param objects the objects that the file holds or changes, in file order, with their places in the spec
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are compared by the writer, never by equals
public record OutputFile(String path, byte[] content, List<ObjectOrigin> objects) {
    /** Copies the list of objects. */
    public OutputFile {
        objects = List.copyOf(objects);
    }
}
