package io.bastide.compiler.load;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A place that holds classes of a spec's author. */
interface ClassRoot extends AutoCloseable {
    /** Binary names of all its classes, sorted. */
    List<String> names() throws IOException;

    /**
     * The bytes of a class, empty when it is not here.
     *
     * @param name binary name
     */
    Optional<byte[]> bytes(String name) throws IOException;

    @Override
    default void close() throws IOException {}
}
