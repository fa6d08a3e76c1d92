package io.bastide.compiler.seal;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.SpecPositions;
import io.bastide.compiler.packaging.OutputFile;
import io.bastide.compiler.tree.Sealing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The seal stage of one build: begins each sealer when the first object asks for it. Safe for several threads. */
public final class SealStage implements AutoCloseable {
    private final List<Sealer> sealers;
    private final Optional<SealSeams> seams;
    private final SpecPositions positions;
    private final SortedMap<String, SealSession> sessions = new TreeMap<>();

    /**
     * A stage.
     *
     * @param sealers those that there are
     * @param seams what they may ask of the world; nothing is sealed when empty
     * @param positions where declarations stand in the sources
     */
    public SealStage(List<Sealer> sealers, Optional<SealSeams> seams, SpecPositions positions) {
        this.sealers = List.copyOf(sealers);
        this.seams = seams;
        this.positions = positions;
    }

    /**
     * Seals those of the files that ask for it.
     *
     * @param files files of one unit
     * @param findings takes what is found
     * @return all files that can be written; without seams, unsealed ones as they are
     */
    public List<OutputFile> seal(List<OutputFile> files, List<Diagnostic> findings) {
        if (seams.isEmpty() || files.stream().allMatch(file -> file.unsealed().isEmpty())) {
            return files;
        }
        List<OutputFile> sealed = new ArrayList<>(files.size());
        for (OutputFile file : files) {
            if (file.unsealed().isEmpty()) {
                sealed.add(file);
                continue;
            }
            Sealing sealing = file.unsealed().get().manifest().sealing().orElseThrow();
            Sealed outcome = session(sealing.sealer()).seal(file);
            findings.addAll(outcome.findings());
            outcome.content().map(file::sealed).ifPresent(sealed::add);
        }
        return sealed;
    }

    /** What the sealers have to tell at the end, in the order of their names. */
    public synchronized List<Diagnostic> findings() {
        return sessions.values().stream()
                .flatMap(session -> session.findings().stream())
                .toList();
    }

    @Override
    public synchronized void close() {
        sessions.values().forEach(SealSession::close);
        sessions.clear();
    }

    private synchronized SealSession session(String name) {
        return sessions.computeIfAbsent(name, this::begin);
    }

    private SealSession begin(String name) {
        return sealers.stream()
                .filter(sealer -> sealer.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no sealer named " + name + " is on the class path"))
                .begin(seams.orElseThrow(), positions);
    }
}
