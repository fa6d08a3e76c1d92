package io.bastide.testkit;

import io.bastide.compiler.Build;
import io.bastide.compiler.CompileRequest;
import io.bastide.compiler.CompiledUnit;
import io.bastide.compiler.Targets;
import io.bastide.compiler.ToolVersion;
import io.bastide.compiler.diagnostic.Diagnostics;
import io.bastide.compiler.load.LoadOptions;
import io.bastide.compiler.load.SpecSource;
import io.bastide.compiler.machine.LocalMachine;
import io.bastide.compiler.packaging.OutputFile;
import io.bastide.compiler.packaging.UnitManifests;
import io.bastide.compiler.seal.PreviousFiles;
import io.bastide.compiler.seal.SealSeams;
import io.bastide.compiler.seal.SealWishes;
import io.bastide.compiler.write.EarlierOutput;
import io.bastide.compiler.write.IndexHeader;
import io.bastide.compiler.write.LockWait;
import io.bastide.compiler.write.OutputTree;
import io.bastide.dsl.PlatformSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/**
 * A spec that was compiled in memory.
 *
 * @param diagnostics all findings
 * @param tree the files that a build would write; empty when a finding is an error
 * @param index the index that a build would write
 * @param units the intended objects of each unit, by its name
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are written and compared as a file, never by equals
public record CompiledSpec(
        Diagnostics diagnostics, OutputTree tree, byte[] index, SortedMap<String, UnitManifests> units) {
    /** Name of the index in an output folder. */
    public static final String INDEX = "index.json";

    /** Compiles the sources of a spec, laid out by the Kustomize packager. */
    public static CompiledSpec ofSources(Path place) {
        return of(SpecSource.sources(place), "kustomize");
    }

    /** Compiles the sources of a spec, laid out by the named packager. */
    public static CompiledSpec ofSources(Path place, String packager) {
        return of(SpecSource.sources(place), packager);
    }

    /**
     * Compiles the sources of a spec whose secrets keep what did not change since an earlier output.
     *
     * @param seams the earlier output, and the machine with its variables and identities
     */
    public static CompiledSpec ofSources(Path place, String packager, SealSeams seams) {
        return of(SpecSource.sources(place), packager, seams);
    }

    /**
     * Seams of a machine on which nothing is set, for a spec that was built before.
     *
     * @param place the folder of the spec
     * @param earlier the output folder
     */
    public static SealSeams keeping(Path place, Path earlier) {
        return new SealSeams(LocalMachine.with(Map.of()), place, EarlierOutput.in(earlier), SealWishes.NONE);
    }

    /**
     * Compiles a spec that is on the class path of the test.
     *
     * @param spec the class that defines the platform
     * @param project the project's folder, to which positions are relative
     */
    public static CompiledSpec ofClass(Class<? extends PlatformSpec> spec, Path project) {
        List<Path> sources = Stream.of("src/main/java", "src/test/java")
                .map(project::resolve)
                .filter(Files::isDirectory)
                .toList();
        SpecSource source = SpecSource.classes(project, List.of(locationOf(spec)))
                .withSourceRoots(sources)
                .withSpecClass(spec.getName());
        return of(source, "kustomize");
    }

    /** The files that a build would write, the index among them. */
    public SortedMap<String, byte[]> files() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        tree.files().forEach((path, file) -> files.put(path, file.content()));
        files.put(INDEX, index);
        return files;
    }

    private static CompiledSpec of(SpecSource source, String packager) {
        Path folder =
                source instanceof SpecSource.Sources sources ? sources.place() : ((SpecSource.Classes) source).base();
        SealSeams seams = new SealSeams(LocalMachine.with(Map.of()), folder, PreviousFiles.NONE, SealWishes.NONE);
        return of(source, packager, seams);
    }

    private static CompiledSpec of(SpecSource source, String packager, SealSeams seams) {
        Map<String, List<OutputFile>> files = new ConcurrentSkipListMap<>();
        ConcurrentSkipListMap<String, UnitManifests> manifests = new ConcurrentSkipListMap<>();
        Build.Request request = new Build.Request(
                source,
                LoadOptions.standard(),
                CompileRequest.whole(Set.of(packager)).sealing(seams),
                LockWait.SILENT,
                Duration.ZERO,
                units -> {});
        try {
            Build.Outcome outcome = new Build(Targets.of(CompiledSpec.class.getClassLoader()), ToolVersion.display())
                    .compile(request, unit -> keep(unit, files, manifests));
            OutputTree tree = OutputTree.of(files);
            byte[] index = tree.index(new IndexHeader(ToolVersion.display()), outcome.positions()::of);
            return new CompiledSpec(outcome.diagnostics().plus(tree.findings()), tree, index, manifests);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void keep(
            CompiledUnit unit, Map<String, List<OutputFile>> files, Map<String, UnitManifests> manifests) {
        files.put(unit.name(), unit.files());
        manifests.put(unit.name(), unit.manifests());
    }

    private static Path locationOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException malformed) {
            throw new IllegalArgumentException("no class path entry holds " + type, malformed);
        }
    }
}
