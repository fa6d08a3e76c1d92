package io.bastide.compiler.write;

import io.bastide.compiler.diagnostic.Position;
import io.bastide.compiler.packaging.OutputFile;
import io.bastide.dsl.source.CallSite;
import java.util.List;
import java.util.function.Function;

/**
 * An output file as the index names it.
 *
 * @param path path relative to the output root
 * @param sha256 checksum of the content, 64 lower-case hexadecimal digits
 * @param objects the objects that the file holds or changes, in file order
 */
public record IndexedFile(String path, String sha256, List<IndexedObject> objects) {
    /** Copies the list. */
    public IndexedFile {
        objects = List.copyOf(objects);
    }

    static IndexedFile from(OutputFile file, Function<CallSite, Position> positions) {
        List<IndexedObject> objects = file.objects().stream()
                .map(origin -> IndexedObject.from(origin, positions))
                .toList();
        return new IndexedFile(file.path(), Checksum.of(file.content()), objects);
    }
}
