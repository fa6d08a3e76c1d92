package io.bastide.cli;

import io.bastide.cli.diff.Edit;
import io.bastide.cli.diff.FileChange;
import io.bastide.cli.diff.FileComparison;
import io.bastide.cli.output.OutputLayer;
import io.bastide.compiler.write.OutputComparison;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Looks into the files that a build would change. */
final class OutputChanges {
    private final PlannedOutput planned;
    private final WrittenOutput written;

    OutputChanges(PlannedOutput planned, WrittenOutput written) {
        this.planned = planned;
        this.written = written;
    }

    /** Says which files are shown. */
    @FunctionalInterface
    interface Filter {
        /** Says whether a file of a unit in a layer is shown. */
        boolean accepts(String unit, OutputLayer layer);
    }

    /**
     * The changes, sorted by path. The index changes with every other file, so it is told alone when nothing else is:
     * then lines of the spec have moved.
     *
     * @param filter which files are shown; all when empty
     */
    List<FileChange> of(OutputComparison comparison, Optional<Filter> filter) throws IOException {
        List<FileChange> changes = new ArrayList<>();
        addAll(changes, Edit.ADDED, comparison.added(), filter);
        addAll(changes, Edit.CHANGED, comparison.changed(), filter);
        addAll(changes, Edit.REMOVED, comparison.removed(), filter);
        boolean isIndexAlone = comparison.added().size()
                        + comparison.changed().size()
                        + comparison.removed().size()
                == 1;
        if (isIndexAlone && filter.isEmpty() && changes.isEmpty()) {
            Edit edit = comparison.added().isEmpty() ? Edit.CHANGED : Edit.ADDED;
            changes.add(change(edit, OutputOptions.INDEX));
        }
        changes.sort(Comparator.comparing(FileChange::path));
        return changes;
    }

    private void addAll(List<FileChange> changes, Edit edit, List<String> paths, Optional<Filter> filter)
            throws IOException {
        for (String path : paths) {
            String unit = edit == Edit.REMOVED ? written.unit(path) : planned.unit(path);
            boolean isShown = !path.equals(OutputOptions.INDEX)
                    && filter.map(one -> one.accepts(unit, OutputLayer.of(path)))
                            .orElse(true);
            if (isShown) {
                changes.add(change(edit, path));
            }
        }
    }

    private FileChange change(Edit edit, String path) throws IOException {
        return switch (edit) {
            case ADDED -> new FileComparison(path, planned.objects(path)).added(planned.content(path));
            case REMOVED -> new FileComparison(path, written.objects(path)).removed(written.content(path));
            case CHANGED ->
                new FileComparison(path, planned.objects(path)).changed(written.content(path), planned.content(path));
        };
    }
}
