package io.bastide.cli;

import io.bastide.compiler.ToolVersion;
import io.bastide.compiler.diagnostic.SpecPositions;
import io.bastide.compiler.packaging.ObjectOrigin;
import io.bastide.compiler.packaging.OutputFile;
import io.bastide.compiler.tree.ManifestId;
import io.bastide.compiler.write.IndexHeader;
import io.bastide.compiler.write.OutputComparison;
import io.bastide.compiler.write.OutputTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The files that a build would write. */
final class PlannedOutput {
    private final OutputTree tree;
    private final SpecPositions positions;
    private final Map<String, String> units = new HashMap<>();

    private PlannedOutput(OutputTree tree, SpecPositions positions) {
        this.tree = tree;
        this.positions = positions;
    }

    /** The files of all units, by the unit's name. */
    static PlannedOutput of(Map<String, List<OutputFile>> units, SpecPositions positions) {
        PlannedOutput planned = new PlannedOutput(OutputTree.of(units), positions);
        units.forEach((unit, files) -> files.forEach(file -> planned.units.put(file.path(), unit)));
        return planned;
    }

    /** What writing them to a folder would do. */
    OutputComparison comparedWith(Path root) throws IOException {
        return OutputComparison.of(tree, header(), positions::of, root);
    }

    /** The content of a file or of the index. */
    byte[] content(String path) {
        OutputFile file = tree.files().get(path);
        return file == null ? tree.index(header(), positions::of) : file.content();
    }

    /** The objects that a file holds or changes. */
    List<ManifestId> objects(String path) {
        OutputFile file = tree.files().get(path);
        return file == null
                ? List.of()
                : file.objects().stream().map(ObjectOrigin::id).toList();
    }

    /** The unit of a file, empty for a file that is not planned. */
    String unit(String path) {
        return units.getOrDefault(path, "");
    }

    private static IndexHeader header() {
        return new IndexHeader(ToolVersion.display());
    }
}
