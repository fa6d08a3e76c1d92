package io.bastide.cli;

import io.bastide.compiler.Targets;
import io.bastide.compiler.check.Check;
import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.SpecPositions;
import io.bastide.compiler.emit.Emission;
import io.bastide.compiler.emit.Emitter;
import io.bastide.compiler.emit.Patcher;
import io.bastide.compiler.packaging.OutputFile;
import io.bastide.compiler.packaging.Packaged;
import io.bastide.compiler.packaging.Packager;
import io.bastide.compiler.packaging.UnitManifests;
import io.bastide.compiler.resolve.TenantView;
import io.bastide.compiler.seal.SealSeams;
import io.bastide.compiler.seal.SealSession;
import io.bastide.compiler.seal.Sealed;
import io.bastide.compiler.seal.Sealer;
import io.bastide.compiler.tree.Manifest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * How long the rooms worked, each summed over all units and threads. Wraps the rooms, so that the compiler need not know
 * a clock.
 */
final class StageTimes {
    private final Map<String, LongAdder> nanos = new ConcurrentSkipListMap<>();

    /** The same rooms, timed. */
    Targets timing(Targets targets) {
        return new Targets(
                targets.emitters().stream()
                        .map(room -> (Emitter) new TimedEmitter(room))
                        .toList(),
                targets.patchers().stream()
                        .map(room ->
                                (Patcher) (view, emitted) -> timed("emit patches", () -> room.patch(view, emitted)))
                        .toList(),
                targets.checks().stream()
                        .map(room -> (Check) new TimedCheck(room))
                        .toList(),
                targets.packagers().stream()
                        .map(room -> (Packager) new TimedPackager(room))
                        .toList(),
                targets.platformPackagers(),
                targets.sealers().stream()
                        .map(room -> (Sealer) new TimedSealer(room))
                        .toList(),
                targets.rules());
    }

    /** The times of the rooms that were asked for anything, by stage and name. */
    Map<String, Duration> all() {
        Map<String, Duration> all = new LinkedHashMap<>();
        for (String stage : List.of("emit", "check", "package", "seal")) {
            nanos.forEach((room, sum) -> {
                if (room.startsWith(stage)) {
                    all.put(room, Duration.ofNanos(sum.sum()));
                }
            });
        }
        return all;
    }

    private <T> T timed(String what, Supplier<T> work) {
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            nanos.computeIfAbsent(what, key -> new LongAdder()).add(System.nanoTime() - start);
        }
    }

    private final class TimedEmitter implements Emitter {
        private final Emitter room;

        TimedEmitter(Emitter room) {
            this.room = room;
        }

        @Override
        public String name() {
            return room.name();
        }

        @Override
        public Emission emit(TenantView view) {
            return timed("emit " + name(), () -> room.emit(view));
        }
    }

    private final class TimedCheck implements Check {
        private final Check room;

        TimedCheck(Check room) {
            this.room = room;
        }

        @Override
        public String name() {
            return room.name();
        }

        @Override
        public List<Diagnostic> check(TenantView view, List<Manifest> manifests) {
            return timed("check " + name(), () -> room.check(view, manifests));
        }
    }

    private final class TimedPackager implements Packager {
        private final Packager room;

        TimedPackager(Packager room) {
            this.room = room;
        }

        @Override
        public String name() {
            return room.name();
        }

        @Override
        public Packaged pack(UnitManifests unit) {
            return timed("package " + name(), () -> room.pack(unit));
        }
    }

    private final class TimedSealer implements Sealer {
        private final Sealer room;

        TimedSealer(Sealer room) {
            this.room = room;
        }

        @Override
        public String name() {
            return room.name();
        }

        @Override
        public SealSession begin(SealSeams seams, SpecPositions positions) {
            SealSession session = timed("seal " + name(), () -> room.begin(seams, positions));
            return new SealSession() {
                @Override
                public Sealed seal(OutputFile file) {
                    return timed("seal " + name(), () -> session.seal(file));
                }

                @Override
                public List<Diagnostic> findings() {
                    return session.findings();
                }

                @Override
                public void close() {
                    session.close();
                }
            };
        }
    }
}
