package io.bastide.compiler.packaging;

import io.bastide.compiler.tree.Manifest;
import java.util.List;
import java.util.Optional;

/**
 * One file of the output tree.
 *
 * @param path path relative to the output root: forward slashes, no empty, {@code .} or {@code ..} segment
 * @param content the bytes; not copied, so nobody may change them
 * @param objects the objects that the file holds or changes, in file order, with their places in the spec
 * @param unsealed the object whose encrypted form the file must get before it is written; the content is a form of it
 *     that people may read until then
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are compared by the writer, never by equals
public record OutputFile(String path, byte[] content, List<ObjectOrigin> objects, Optional<Unsealed> unsealed) {
    /** A file that is written as it is. */
    public OutputFile(String path, byte[] content, List<ObjectOrigin> objects) {
        this(path, content, objects, Optional.empty());
    }

    /**
     * An object that must be encrypted.
     *
     * @param manifest the object; it has a sealing
     * @param environment name of the environment it is for
     * @param cluster name of the cluster it is for
     */
    public record Unsealed(Manifest manifest, String environment, String cluster) {}

    /** The file of an object that must be encrypted. */
    public static OutputFile unsealed(String path, byte[] readable, Manifest manifest, ViewManifests place) {
        return new OutputFile(
                path,
                readable,
                List.of(new ObjectOrigin(manifest.id(), manifest.cause())),
                Optional.of(new Unsealed(manifest, place.environment(), place.cluster())));
    }

    /** The same file with its encrypted content. */
    public OutputFile sealed(byte[] encrypted) {
        return new OutputFile(path, encrypted, objects, Optional.empty());
    }

    /** Copies the list of objects. */
    public OutputFile {
        objects = List.copyOf(objects);
    }
}
