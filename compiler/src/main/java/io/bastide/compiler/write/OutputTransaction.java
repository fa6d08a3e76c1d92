package io.bastide.compiler.write;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.Diagnostics;
import io.bastide.compiler.packaging.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * One build that writes its files: units are staged as they come, and {@link #commit} turns the output folder into exactly
 * them, all or nothing.
 *
 * <p>Memory grows by a compact record per file and never by content.
 */
public final class OutputTransaction implements AutoCloseable {
    private enum Progress {
        /** Units may be put. */
        OPEN,
        /** A unit could not be put, so that the build is not whole. */
        FAILED,
        /** Committed, refused or closed. */
        ENDED
    }

    private final WorkFolder work;
    private final Disk disk;
    private final WriteLock lock;
    private final WriteSettings settings;
    private final PathClaims claims = new PathClaims();
    private final TargetFolder target;
    private final StagingArea stagedNew;
    private final StagingArea stagedChanged;
    private final IndexFragments fragments;
    private final LongAdder bytes = new LongAdder();
    private final ConcurrentLinkedQueue<Diagnostic> found;

    /** Held shared while a unit is put, alone while the build is decided or closed. */
    private final ReadWriteLock units = new ReentrantReadWriteLock();

    private volatile Progress progress = Progress.OPEN;

    /** Whether a journal may lie in the work folder, so that the stage is still needed. */
    private boolean isPending;

    private boolean isClosed;

    OutputTransaction(WorkFolder work, Disk disk, WriteLock lock, WriteSettings settings, List<Diagnostic> found)
            throws IOException {
        this.work = work;
        this.disk = disk;
        this.lock = lock;
        this.settings = settings;
        this.found = new ConcurrentLinkedQueue<>(found);
        this.target = new TargetFolder(work.root());
        this.stagedNew = new StagingArea(work.staged(StagedWalk.Kind.NEW), disk);
        this.stagedChanged = new StagingArea(work.staged(StagedWalk.Kind.CHANGED), disk);
        this.fragments = new IndexFragments(work.stagedUnits(), disk);
    }

    /**
     * Adds the files of a unit. May be called from several threads for different units; what is wrong with the paths is
     * told by {@link #commit}.
     *
     * @param unit the unit's name
     * @param files all its files; not kept
     * @throws IllegalArgumentException when the unit was put before
     * @throws IllegalStateException after {@link #commit} or {@link #close}
     * @throws IOException when the disk fails; the build cannot be committed then
     */
    public void put(String unit, List<OutputFile> files) throws IOException {
        units.readLock().lock();
        boolean isDone = false;
        try {
            requireOpen();
            if (!fragments.reserve(unit)) {
                throw new IllegalArgumentException("unit `" + unit + "` was put before");
            }
            List<IndexedFile> indexed = new ArrayList<>(files.size());
            for (OutputFile file : files) {
                if (file.unsealed().isPresent()) {
                    throw new IllegalArgumentException("`" + file.path() + "` is not encrypted yet");
                }
                put(unit, file);
                indexed.add(IndexedFile.from(file, settings.positions()));
            }
            fragments.add(new IndexedUnit(unit, indexed));
            isDone = true;
        } finally {
            if (!isDone && progress == Progress.OPEN) {
                progress = Progress.FAILED;
            }
            units.readLock().unlock();
        }
    }

    /**
     * Makes the output folder hold exactly the units that were put, besides the files of others.
     *
     * <p>When it returns, or is killed after it decided, the folder is or will be the new tree; when it throws before, the
     * folder is as it was.
     *
     * @throws WriteRefusedException with {@code WRT001} to {@code WRT004}, {@code WRT008} or {@code WRT009}; all that
     *     was found is in it, and nothing was written
     * @throws IllegalStateException when a {@link #put} failed, or after {@link #commit} or {@link #close}
     * @throws IOException when the disk fails
     */
    public WriteSummary commit(IndexHeader header) throws IOException, WriteRefusedException {
        units.writeLock().lock();
        try {
            requireOpen();
            progress = Progress.ENDED;
            try (JournalDraft journal = new JournalDraft(work, disk)) {
                return commit(header, journal);
            }
        } finally {
            units.writeLock().unlock();
        }
    }

    /**
     * Ends the build and lets others write. Without {@link #commit} the files in the output folder are as they were.
     *
     * @throws IOException when the stage cannot be deleted; the next build does it
     */
    @Override
    public void close() throws IOException {
        units.writeLock().lock();
        try {
            if (isClosed) {
                return;
            }
            isClosed = true;
            progress = Progress.ENDED;
            try (WriteLock held = lock) {
                fragments.close();
                if (!isPending) {
                    disk.deleteAll(work.stage());
                }
            }
        } finally {
            units.writeLock().unlock();
        }
    }

    private void put(String unit, OutputFile file) throws IOException {
        Optional<Diagnostic> problem = OutputPath.finding(unit, file.path());
        if (problem.isPresent()) {
            found.add(problem.get());
            return;
        }
        if (!claims.claim(unit, file.path())) {
            return;
        }
        FileState state = target.compare(file.path(), file.content());
        if (state == FileState.NEW || state == FileState.CHANGED) {
            (state == FileState.NEW ? stagedNew : stagedChanged).put(file.path(), file.content());
            bytes.add(file.content().length);
        }
        claims.settle(file.path(), state);
    }

    private WriteSummary commit(IndexHeader header, JournalDraft journal) throws IOException, WriteRefusedException {
        Reconciliation earlier = new Reconciliation(claims, target, journal);
        earlier.run(work.index());
        found.addAll(earlier.findings());
        Diagnostics findings = Diagnostics.of(found);
        if (findings.hasErrors()) {
            throw new WriteRefusedException(findings);
        }
        requireRoom(earlier);
        boolean isIndexChanged = stageIndex(header);
        int written = claims.count(FileState.NEW) + claims.count(FileState.CHANGED);
        int removed = 0;
        if (written > 0 || !journal.isEmpty() || isIndexChanged) {
            isPending = true;
            journal.finish();
            removed = new RollForward(work, disk).run();
            isPending = false;
        }
        return new WriteSummary(written, claims.count(FileState.UNCHANGED), removed, bytes.sum(), findings);
    }

    /** Sees that nothing appeared at the places of the files since they were compared. */
    private void requireRoom(Reconciliation earlier) throws IOException, WriteRefusedException {
        for (StagedWalk.Kind kind : StagedWalk.Kind.values()) {
            new StagedWalk(work.root(), kind, earlier::isCleared, (staged, place) -> {}).over(work.staged(kind));
        }
    }

    private boolean stageIndex(IndexHeader header) throws IOException {
        fragments.writeTo(work.stagedIndex(), header);
        if (FileKind.of(work.index()) == FileKind.FILE && Files.mismatch(work.stagedIndex(), work.index()) < 0) {
            disk.delete(work.stagedIndex());
            return false;
        }
        return true;
    }

    private void requireOpen() {
        if (progress == Progress.FAILED) {
            throw new IllegalStateException("a unit could not be put, so the build cannot be committed");
        }
        if (progress == Progress.ENDED) {
            throw new IllegalStateException("the build has ended");
        }
    }
}
