package io.bastide.compiler.write;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.Diagnostics;
import io.bastide.compiler.diagnostic.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Joins the indexes of shards through a folder beside the target, so that memory does not grow with their objects. */
final class IndexMerge {
    private final PathClaims claims = new PathClaims();
    private final List<Diagnostic> found = new ArrayList<>();
    private final IndexFragments units;
    private Optional<IndexHeader> header = Optional.empty();

    private IndexMerge(IndexFragments units) {
        this.units = units;
    }

    static void merge(List<Path> shards, Path target) throws IOException, WriteRefusedException {
        if (FileKind.of(target) != FileKind.ABSENT) {
            OutputIndex.read(target, unit -> {});
        }
        Disk disk = new Disk(FaultPoint.NONE);
        Path folder = Optional.ofNullable(target.getParent()).orElse(Path.of(""));
        Path work = Files.createTempDirectory(folder, OutputPath.WORK_FOLDER);
        try {
            Path joined = work.resolve(OutputPath.INDEX);
            try (IndexFragments units = new IndexFragments(work.resolve("units"), disk)) {
                units.writeTo(joined, new IndexMerge(units).read(shards));
            }
            disk.move(joined, target);
        } finally {
            disk.deleteAll(work);
        }
    }

    private IndexHeader read(List<Path> shards) throws IOException, WriteRefusedException {
        for (Path shard : shards) {
            add(shard);
        }
        found.addAll(claims.findings());
        if (!found.isEmpty()) {
            throw new WriteRefusedException(Diagnostics.of(found));
        }
        return header.orElseThrow(() -> new IllegalArgumentException("there is no shard to join"));
    }

    private void add(Path shard) throws IOException, WriteRefusedException {
        IndexHeader other = OutputIndex.readEach(shard, this::add);
        IndexHeader first = header.orElse(other);
        header = Optional.of(first);
        if (!first.equals(other)) {
            found.add(
                    disagreement("shards were written by versions `%s` and `%s`".formatted(first.tool(), other.tool()))
                            .withHelp("Build all shards with one version of Bastide."));
        }
    }

    private void add(IndexedUnit unit) throws IOException {
        if (!units.reserve(unit.name())) {
            found.add(disagreement("unit `%s` is in more than one shard".formatted(unit.name()))
                    .withSubject("unit " + unit.name())
                    .withHelp("Give each unit to one shard."));
            return;
        }
        unit.files().forEach(file -> claims.claim(unit.name(), file.path()));
        units.add(unit);
    }

    private static Diagnostic disagreement(String message) {
        return Diagnostic.of(WriteRule.SHARDS_DISAGREE, Stage.WRITE, message);
    }
}
