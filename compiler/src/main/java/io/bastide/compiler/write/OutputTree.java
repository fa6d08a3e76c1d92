package io.bastide.compiler.write;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.Diagnostics;
import io.bastide.compiler.diagnostic.Position;
import io.bastide.compiler.packaging.OutputFile;
import io.bastide.dsl.source.CallSite;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * An output tree in memory: what {@link OutputWriter} would write, with the same checks of its paths.
 *
 * <p>For tests, rendering, goldens and comparisons; a large fleet is streamed through {@link OutputTransaction}
 * instead.
 */
public final class OutputTree {
    private final SortedMap<String, List<OutputFile>> units;
    private final SortedMap<String, OutputFile> files = new TreeMap<>();
    private final Diagnostics findings;

    private OutputTree(Map<String, List<OutputFile>> units) {
        this.units = new TreeMap<>(units);
        PathClaims claims = new PathClaims();
        List<Diagnostic> found = new ArrayList<>();
        this.units.forEach((unit, unitFiles) -> {
            for (OutputFile file : unitFiles) {
                var problem = OutputPath.finding(unit, file.path());
                problem.ifPresent(found::add);
                if (problem.isEmpty() && claims.claim(unit, file.path())) {
                    files.put(file.path(), file);
                }
            }
        });
        found.addAll(claims.findings());
        this.findings = Diagnostics.of(found);
    }

    /**
     * Gathers the files of units.
     *
     * @param units the files of each unit, by the unit's name
     */
    public static OutputTree of(Map<String, List<OutputFile>> units) {
        return new OutputTree(units);
    }

    /** The files by path, sorted; without those that {@link #findings} refuse. */
    public SortedMap<String, OutputFile> files() {
        return Collections.unmodifiableSortedMap(files);
    }

    /** What is wrong with the paths: {@code WRT001} and {@code WRT002}. */
    public Diagnostics findings() {
        return findings;
    }

    /**
     * The index that would be written with the tree.
     *
     * @param positions gives the spec position that the index shows for an object
     */
    public byte[] index(IndexHeader header, Function<CallSite, Position> positions) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.writeBytes(IndexText.head(header));
        boolean isFirst = true;
        for (var unit : units.entrySet()) {
            List<IndexedFile> indexed = unit.getValue().stream()
                    .filter(file -> files.get(file.path()) == file)
                    .map(file -> IndexedFile.from(file, positions))
                    .toList();
            text.writeBytes(IndexText.beforeUnit(isFirst));
            text.writeBytes(IndexText.unit(new IndexedUnit(unit.getKey(), indexed)));
            isFirst = false;
        }
        text.writeBytes(IndexText.foot(isFirst));
        return text.toByteArray();
    }
}
