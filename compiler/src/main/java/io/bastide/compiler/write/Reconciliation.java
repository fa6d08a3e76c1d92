package io.bastide.compiler.write;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.write.TargetFolder.Condition;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares what a build wants with what the earlier build wrote: which files are stale, which are somebody else's.
 *
 * <p>Run once, after all files were compared with the disk. Changes nothing.
 */
final class Reconciliation {
    /** Takes the files of the earlier build that are no longer wanted and are as they were written. */
    interface StaleFiles {
        /** Adds a file; one that is in the way has to go before others can be placed. */
        void add(String path, String sha256, boolean isInTheWay) throws IOException;

        /** Drops what was added, because the index proved damaged. */
        void forget() throws IOException;
    }

    /** Findings about foreign files that are told one by one; the rest is told as a number. */
    private static final int MAX_FOREIGN_FINDINGS = 100;

    private final PathClaims claims;
    private final TargetFolder target;
    private final StaleFiles stale;
    private final Set<String> cleared = new HashSet<>();
    private final SortedSet<String> blockers = new TreeSet<>();
    private final List<Diagnostic> edited = new ArrayList<>();
    private final List<Diagnostic> indexFindings = new ArrayList<>();
    private final SortedMap<String, String> foreign = new TreeMap<>();

    Reconciliation(PathClaims claims, TargetFolder target, StaleFiles stale) {
        this.claims = claims;
        this.target = target;
        this.stale = stale;
    }

    /** Reads the earlier index and draws the conclusions. */
    void run(Path index) throws IOException {
        readIndex(index);
        for (String path : claims.foreign()) {
            foreign.put(path, "`%s` exists in the output folder and was not written by Bastide".formatted(path));
        }
        blockers.addAll(target.blockers());
        for (String path : blockers) {
            Optional<String> problem = blocked(path);
            problem.ifPresent(message -> foreign.put(path, message));
        }
    }

    /** The paths at which something of somebody else stands, links included, sorted. */
    List<String> foreign() {
        SortedSet<String> all = new TreeSet<>(foreign.keySet());
        all.addAll(target.links());
        return List.copyOf(all);
    }

    /** Says whether what lies at a path is cleared away before files are moved; holds when nothing foreign was found. */
    boolean isCleared(String path) {
        return blockers.contains(path);
    }

    /** What was found. */
    List<Diagnostic> findings() {
        List<Diagnostic> findings = new ArrayList<>(claims.findings());
        findings.addAll(indexFindings);
        findings.addAll(edited);
        target.links().forEach(path -> findings.add(Obstacles.link(path)));
        foreign.entrySet().stream()
                .limit(MAX_FOREIGN_FINDINGS)
                .forEach(entry -> findings.add(Obstacles.foreign(entry.getKey(), entry.getValue())));
        int untold = foreign.size() - MAX_FOREIGN_FINDINGS;
        if (untold > 0) {
            findings.add(Obstacles.foreign(
                    "", "%d more paths of the output folder are taken by foreign files".formatted(untold)));
        }
        return findings;
    }

    private void readIndex(Path index) throws IOException {
        FileKind kind = FileKind.of(index);
        if (kind == FileKind.ABSENT) {
            return;
        }
        if (kind != FileKind.FILE) {
            indexFindings.add(IndexFindings.unreadable(OutputPath.INDEX, "is not a regular file"));
            return;
        }
        try {
            IndexReader.read(index, unit -> {
                for (IndexedFile file : unit.files()) {
                    compare(file);
                }
            });
        } catch (AccessDeniedException denied) {
            indexFindings.add(IndexFindings.unreadable(OutputPath.INDEX, "cannot be read: access is denied"));
        } catch (UnusableIndexException unusable) {
            indexFindings.add(IndexFindings.earlier(unusable));
            claims.forgetWrittenBefore();
            stale.forget();
            cleared.clear();
            edited.clear();
        }
    }

    private void compare(IndexedFile file) throws IOException {
        String path = file.path();
        if (claims.noteWrittenBefore(path)) {
            return;
        }
        Optional<String> otherSpelling = claims.spelledOtherwise(path);
        if (otherSpelling.isPresent() && target.isOneFile(path, otherSpelling.get())) {
            claims.noteWrittenBefore(otherSpelling.get());
            return;
        }
        Condition condition = target.condition(path, file.sha256());
        if (condition == Condition.EDITED) {
            edited.add(kept(path));
        } else if (condition == Condition.AS_WRITTEN) {
            boolean isInTheWay = claims.isInTheWay(path);
            stale.add(path, file.sha256(), isInTheWay);
            if (isInTheWay) {
                cleared.add(path);
            }
        }
    }

    /** What keeps a path from being cleared, empty when nothing does. */
    private Optional<String> blocked(String path) throws IOException {
        FileKind kind = target.kind(path);
        if (kind != FileKind.FOLDER) {
            return cleared.contains(path) || kind == FileKind.ABSENT
                    ? Optional.empty()
                    : Optional.of("`%s` should be a folder, but is a file that Bastide did not write".formatted(path));
        }
        SortedSet<String> below = target.below(path);
        if (below.isEmpty()) {
            return Optional.of("`%s` should be a file, but is an empty folder".formatted(path));
        }
        return below.stream()
                .filter(leaf -> !cleared.contains(leaf))
                .findFirst()
                .map(leaf -> "`%s` should be a file, but is a folder that holds `%s`, which Bastide did not write"
                        .formatted(path, leaf));
    }

    private static Diagnostic kept(String path) {
        return WriteRule.STALE_FILE_EDITED.at(
                path,
                "`%s` is no longer produced, but was changed since Bastide wrote it, and is kept".formatted(path),
                "Delete it, or keep it as a file of your own; Bastide does not look at it again.");
    }
}
