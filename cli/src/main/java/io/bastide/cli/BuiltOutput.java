package io.bastide.cli;

import io.bastide.compiler.write.OutputIndex;
import io.bastide.compiler.write.WriteRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the output of a build that a file belongs to. */
final class BuiltOutput {
    private BuiltOutput() {}

    /** The nearest folder above a file that holds the index of an output. */
    static Optional<Path> above(Path file) throws IOException {
        @Nullable Path folder = file.getParent();
        while (folder != null) {
            if (isOutput(folder)) {
                return Optional.of(folder);
            }
            folder = folder.getParent();
        }
        return Optional.empty();
    }

    private static boolean isOutput(Path folder) throws IOException {
        Path index = folder.resolve(OutputOptions.INDEX);
        if (!Files.isRegularFile(index)) {
            return false;
        }
        try {
            OutputIndex.read(index, unit -> {});
            return true;
        } catch (WriteRefusedException foreign) {
            return false;
        }
    }
}
