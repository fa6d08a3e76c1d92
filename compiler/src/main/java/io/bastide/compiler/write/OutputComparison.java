package io.bastide.compiler.write;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.Diagnostics;
import io.bastide.compiler.diagnostic.Position;
import io.bastide.compiler.packaging.OutputFile;
import io.bastide.dsl.source.CallSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What writing a tree would do to a folder.
 *
 * <p>All lists hold paths relative to the output root and are sorted. The index counts as a file of the tree.
 *
 * @param added paths that would be written where nothing is
 * @param changed paths whose content would change
 * @param removed files of the earlier build that would be deleted
 * @param foreign paths at which something stands that Bastide did not write; while there are any, nothing is written
 * @param findings what the write would find
 */
public record OutputComparison(
        List<String> added, List<String> changed, List<String> removed, List<String> foreign, Diagnostics findings) {
    /** Copies the lists. */
    public OutputComparison {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
        foreign = List.copyOf(foreign);
    }

    /**
     * Compares a tree with a folder and changes nothing. Takes no lock: beside a running build it sees a state in between.
     *
     * @param root the output root; may be missing
     * @param positions gives the spec position that the index shows for an object
     * @throws IOException when the disk fails
     */
    public static OutputComparison of(
            OutputTree wanted, IndexHeader header, Function<CallSite, Position> positions, Path root)
            throws IOException {
        if (Files.exists(root) && !Files.isDirectory(root)) {
            return new OutputComparison(
                    List.of(), List.of(), List.of(), List.of(), Diagnostics.of(List.of(WorkFolder.rootIsNoFolder())));
        }
        PathClaims claims = new PathClaims();
        TargetFolder target = new TargetFolder(root);
        for (OutputFile file : wanted.files().values()) {
            claims.claim("", file.path());
            claims.settle(file.path(), target.compare(file.path(), file.content()));
        }
        Stale stale = new Stale();
        Reconciliation earlier = new Reconciliation(claims, target, stale);
        earlier.run(root.resolve(OutputPath.INDEX));

        TreeSet<String> added = new TreeSet<>(claims.paths(FileState.NEW));
        TreeSet<String> changed = new TreeSet<>(claims.paths(FileState.CHANGED));
        compareIndex(root.resolve(OutputPath.INDEX), wanted.index(header, positions), added, changed);
        List<String> foreign = earlier.foreign();
        added.removeAll(foreign);
        changed.removeAll(foreign);
        List<Diagnostic> findings = new ArrayList<>(wanted.findings().all());
        findings.addAll(earlier.findings());
        return new OutputComparison(
                List.copyOf(added),
                List.copyOf(changed),
                stale.paths.stream().sorted().toList(),
                foreign,
                Diagnostics.of(findings));
    }

    /** Says whether writing would change nothing. */
    public boolean isUpToDate() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty() && foreign.isEmpty() && !findings.hasErrors();
    }

    private static void compareIndex(Path index, byte[] wanted, TreeSet<String> added, TreeSet<String> changed)
            throws IOException {
        FileKind kind = FileKind.of(index);
        if (kind == FileKind.ABSENT) {
            added.add(OutputPath.INDEX);
        } else if (kind == FileKind.FILE && !TargetFolder.holds(index, wanted)) {
            changed.add(OutputPath.INDEX);
        }
    }

    private static final class Stale implements Reconciliation.StaleFiles {
        private final List<String> paths = new ArrayList<>();

        @Override
        public void add(String path, String sha256, boolean isInTheWay) {
            paths.add(path);
        }

        @Override
        public void forget() {
            paths.clear();
        }
    }
}
