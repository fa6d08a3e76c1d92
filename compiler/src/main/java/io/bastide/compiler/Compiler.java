package io.bastide.compiler;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.Diagnostics;
import io.bastide.compiler.diagnostic.SpecPositions;
import io.bastide.compiler.diagnostic.Suppressions;
import io.bastide.compiler.packaging.OutputFile;
import io.bastide.compiler.packaging.Packaged;
import io.bastide.compiler.packaging.PlatformPackager;
import io.bastide.compiler.resolve.Resolver;
import io.bastide.compiler.seal.SealStage;
import io.bastide.compiler.validate.Validator;
import io.bastide.dsl.Platform;
import io.bastide.dsl.TenantDefinition;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Takes a platform through the stages: resolve, validate, emit, check, package, seal. What comes before ({@code load}) and
 * after ({@code write}) touches the disk and is joined to it by {@link Build}.
 *
 * <p>Units are compiled alone, several at a time, and handed on as they come: memory does not grow with their number,
 * and the order in which they end does not show in the result.
 */
public final class Compiler {
    private final Targets targets;

    private Compiler(Targets targets) {
        this.targets = targets;
    }

    /** A compiler that works with the given rooms. */
    public static Compiler with(Targets targets) {
        return new Compiler(targets);
    }

    /**
     * Compiles a platform.
     *
     * @param platform what the spec defines
     * @param positions where its declarations stand in the sources
     * @param request which part is wanted
     * @param sink takes the units that have no errors
     * @param progress is told, from several threads, how many units have ended
     * @throws IOException when the sink fails
     * @throws CompilerFault when the compiler itself fails
     */
    public Compiled compile(
            Platform platform, SpecPositions positions, CompileRequest request, UnitSink sink, IntConsumer progress)
            throws IOException {
        Validator validator = new Validator();
        Diagnostics about = Diagnostics.of(validator.validatePlatform(platform, positions));
        if (about.hasErrors()) {
            return new Compiled(about, 0, 0);
        }
        Resolver resolver = Resolver.of(platform, positions);
        List<TenantDefinition> tenants = wanted(platform, request);
        UnitQueue queue;
        List<Diagnostic> atEnd;
        try (SealStage seal = new SealStage(targets.sealers(), request.seams(), positions)) {
            queue = new UnitQueue(targets, request, resolver, seal, sink, progress);
            queue.compileAll(tenants);
            atEnd = seal.findings();
        }
        List<Diagnostic> all = new ArrayList<>(about.all());
        all.addAll(atEnd);
        all.addAll(packPlatform(platform, positions, request, sink));
        all.addAll(queue.findings());
        Diagnostics claims = Diagnostics.of(validator.validateClaims(queue.claims()));
        all.addAll(Suppressions.of(queue.claimSuppressions(), targets.rules())
                .applyTo(claims)
                .all());
        return new Compiled(Diagnostics.of(all), queue.units(), queue.objects());
    }

    /** The files of the platform itself; none when only a part of it is wanted. */
    private List<Diagnostic> packPlatform(
            Platform platform, SpecPositions positions, CompileRequest request, UnitSink sink) throws IOException {
        if (request.packagers().isEmpty() || !request.isWhole()) {
            return List.of();
        }
        List<OutputFile> files = new ArrayList<>();
        List<Diagnostic> findings = new ArrayList<>();
        for (PlatformPackager packager : targets.platformPackagers()) {
            Packaged packaged = packager.pack(platform, request.packagers(), positions);
            files.addAll(packaged.files());
            findings.addAll(packaged.findings());
        }
        files.sort(Comparator.comparing(OutputFile::path));
        if (!files.isEmpty()) {
            sink.accept(CompiledUnit.ofPlatform(files));
        }
        return findings;
    }

    private static List<TenantDefinition> wanted(Platform platform, CompileRequest request) {
        return platform.tenants().stream()
                .filter(tenant -> request.tenant().map(tenant.name()::equals).orElse(true))
                .toList();
    }
}
