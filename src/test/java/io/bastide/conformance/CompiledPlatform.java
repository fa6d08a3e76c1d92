package io.bastide.conformance;

import io.bastide.compiler.Build;
import io.bastide.compiler.CompileRequest;
import io.bastide.compiler.CompiledUnit;
import io.bastide.compiler.Compiler;
import io.bastide.compiler.Targets;
import io.bastide.compiler.UnitSink;
import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.Diagnostics;
import io.bastide.compiler.diagnostic.Position;
import io.bastide.compiler.diagnostic.Severity;
import io.bastide.compiler.load.LoadOptions;
import io.bastide.compiler.load.SpecSource;
import io.bastide.compiler.packaging.OutputFile;
import io.bastide.compiler.packaging.ViewManifests;
import io.bastide.compiler.seal.SealSeams;
import io.bastide.compiler.write.LockWait;
import io.bastide.dsl.Platform;
import io.bastide.emitters.yaml.YamlWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A platform that went through all stages up to packaging, with what came out in memory. */
final class CompiledPlatform {

    private static final Targets TARGETS = Targets.of(CompiledPlatform.class.getClassLoader());

    private final List<CompiledUnit> units;

    private CompiledPlatform(List<CompiledUnit> units) {
        this.units = units;
    }

    /**
     * One unit in one place.
     *
     * @param environment name of the environment
     * @param cluster name of the cluster
     * @param unit name of the unit
     * @param objects what is intended there
     */
    record UnitInPlace(String environment, String cluster, String unit, ViewManifests objects) {

        /** Folder of its kustomization, below the root of the output. */
        String overlay() {
            return "overlays/%s/%s/%s".formatted(environment, cluster, unit);
        }

        /** File of its rendered objects, below the root of the output. */
        String plainFile() {
            return "plain/%s/%s/%s.yaml".formatted(environment, cluster, unit);
        }

        /** Its objects as the YAML that users read. */
        String yaml() {
            YamlWriter writer = new YamlWriter();
            objects.manifests().forEach(manifest -> writer.document(manifest.body()));
            return new String(writer.take(), StandardCharsets.UTF_8);
        }

        /** Its intended objects. */
        ObjectSet intended() {
            return ObjectSet.of(objects.manifests());
        }
    }

    /** Compiles a platform with all rooms on the class path. */
    static CompiledPlatform of(Platform platform, String... packagers) {
        UnitCollector units = new UnitCollector();
        try {
            var compiled = Compiler.with(TARGETS)
                    .compile(
                            platform,
                            site -> Position.NONE,
                            CompileRequest.whole(Set.of(packagers)),
                            units,
                            ended -> {});
            return units.platform(compiled.diagnostics());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles a platform and encrypts its secrets. */
    static CompiledPlatform sealed(Platform platform, SealSeams seams, String... packagers) {
        UnitCollector units = new UnitCollector();
        try {
            var compiled = Compiler.with(TARGETS)
                    .compile(
                            platform,
                            site -> Position.NONE,
                            CompileRequest.whole(Set.of(packagers)).sealing(seams),
                            units,
                            ended -> {});
            return units.platform(compiled.diagnostics());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Loads a spec from its sources and compiles it with all rooms on the class path. */
    static CompiledPlatform ofSources(Path folder, String... packagers) {
        UnitCollector units = new UnitCollector();
        var request = new Build.Request(
                SpecSource.sources(folder),
                LoadOptions.standard(),
                CompileRequest.whole(Set.of(packagers)),
                LockWait.SILENT,
                Duration.ofSeconds(1),
                ended -> {});
        try {
            return units.platform(
                    new Build(TARGETS, "tests").compile(request, units).diagnostics());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps units as they come, from several threads. */
    private static final class UnitCollector implements UnitSink {
        private final List<CompiledUnit> units = new ArrayList<>();

        @Override
        public synchronized void accept(CompiledUnit unit) {
            units.add(unit);
        }

        synchronized CompiledPlatform platform(Diagnostics found) {
            if (found.hasErrors()) {
                throw new AssertionError(found.all().stream()
                        .filter(finding -> finding.rule().severity() == Severity.ERROR)
                        .map(CompiledPlatform::line)
                        .collect(Collectors.joining("\n", "the platform has errors:\n", "")));
            }
            units.sort(Comparator.comparing(CompiledUnit::name));
            return new CompiledPlatform(List.copyOf(units));
        }
    }

    private static String line(Diagnostic finding) {
        return "%s %s %s".formatted(finding.rule().code(), finding.environments(), finding.message());
    }

    /** Every unit in every place. */
    List<UnitInPlace> unitsInPlaces() {
        return units.stream()
                .flatMap(unit -> unit.manifests().views().stream()
                        .map(view -> new UnitInPlace(view.environment(), view.cluster(), unit.name(), view)))
                .toList();
    }

    /** All files of all packagers that were asked for. */
    List<OutputFile> files() {
        return units.stream().flatMap(unit -> unit.files().stream()).toList();
    }

    /** Writes all files below a folder. */
    void writeTo(Path root) {
        try {
            for (OutputFile file : files()) {
                Path target = root.resolve(file.path());
                Files.createDirectories(target.getParent());
                Files.write(target, file.content());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
