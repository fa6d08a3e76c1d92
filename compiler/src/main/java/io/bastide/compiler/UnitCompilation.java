package io.bastide.compiler;

import io.bastide.compiler.check.Check;
import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.Diagnostics;
import io.bastide.compiler.diagnostic.Stage;
import io.bastide.compiler.diagnostic.SuppressionRequest;
import io.bastide.compiler.diagnostic.Suppressions;
import io.bastide.compiler.emit.Emission;
import io.bastide.compiler.packaging.OutputFile;
import io.bastide.compiler.packaging.Packaged;
import io.bastide.compiler.packaging.Packager;
import io.bastide.compiler.packaging.UnitManifests;
import io.bastide.compiler.packaging.ViewManifests;
import io.bastide.compiler.resolve.Definition;
import io.bastide.compiler.resolve.ResolvedTenant;
import io.bastide.compiler.resolve.Resolver;
import io.bastide.compiler.resolve.TenantView;
import io.bastide.compiler.seal.SealStage;
import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.validate.ClusterClaim;
import io.bastide.compiler.validate.Validator;
import io.bastide.dsl.Tenant;
import io.bastide.dsl.TenantDefinition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One unit on its way through the stages. Used once. */
final class UnitCompilation {
    private final Targets targets;
    private final CompileRequest request;
    private final SealStage seal;
    private final List<Diagnostic> findings = new ArrayList<>();
    private final List<ClusterClaim> claims = new ArrayList<>();
    private final List<SuppressionRequest> claimSuppressions = new ArrayList<>();
    private final Validator validator = new Validator();
    private final String subject;
    private Stage stage = Stage.LOAD;

    UnitCompilation(Targets targets, CompileRequest request, SealStage seal, TenantDefinition tenant) {
        this.targets = targets;
        this.request = request;
        this.seal = seal;
        this.subject = "tenant " + tenant.name();
    }

    /**
     * What came of it.
     *
     * @param unit the compiled unit; empty when a finding stopped it
     * @param findings what was found, suppressions applied
     * @param claims names that the unit takes on its clusters
     * @param claimSuppressions suppressions of findings that only the claims of all units together can give
     */
    record Outcome(
            Optional<CompiledUnit> unit,
            Diagnostics findings,
            List<ClusterClaim> claims,
            List<SuppressionRequest> claimSuppressions) {}

    /** Takes the tenant through resolve, validate, emit, check, package and seal. */
    Outcome run(Resolver resolver, TenantDefinition definition) {
        try {
            stage = Stage.RESOLVE;
            Definition defined = resolver.define(definition);
            if (defined.tenant().isEmpty()) {
                return new Outcome(Optional.empty(), Diagnostics.of(defined.findings()), List.of(), List.of());
            }
            Tenant tenant = defined.tenant().get();
            ResolvedTenant resolved = narrowed(resolver.resolve(tenant));
            findings.addAll(resolved.findings());
            Suppressions suppressions = Suppressions.of(ownSuppressions(resolved), targets.rules());

            stage = Stage.VALIDATE;
            resolved.views().forEach(this::validate);
            if (hasErrors(suppressions)) {
                return stopped(suppressions);
            }

            stage = Stage.EMIT;
            List<ViewManifests> views =
                    resolved.views().stream().map(this::emit).toList();
            List<Manifest> reference = emitReference(resolved.reference());
            UnitManifests manifests = new UnitManifests(tenant.name(), reference, views);

            stage = Stage.CHECK;
            for (int i = 0; i < views.size(); i++) {
                check(resolved.views().get(i), views.get(i).manifests());
            }
            if (hasErrors(suppressions)) {
                return stopped(suppressions);
            }

            stage = Stage.PACKAGE;
            List<OutputFile> files = pack(manifests);
            if (hasErrors(suppressions)) {
                return stopped(suppressions);
            }

            stage = Stage.SEAL;
            files = seal.seal(files, findings);
            Diagnostics found = suppressions.applyTo(Diagnostics.of(findings));
            return new Outcome(
                    found.hasErrors()
                            ? Optional.empty()
                            : Optional.of(new CompiledUnit(Optional.of(resolved), manifests, files)),
                    found,
                    claims,
                    claimSuppressions);
        } catch (RuntimeException | StackOverflowError unexpected) {
            throw new CompilerFault(stage, subject, unexpected);
        }
    }

    /** Suppressions of what can be found in this unit alone; the others are put aside. */
    private List<SuppressionRequest> ownSuppressions(ResolvedTenant resolved) {
        List<SuppressionRequest> own = new ArrayList<>();
        for (SuppressionRequest request : resolved.suppressions()) {
            (Validator.claimCodes().contains(request.code()) ? claimSuppressions : own).add(request);
        }
        return own;
    }

    /** Only the places that are wanted. */
    private ResolvedTenant narrowed(ResolvedTenant resolved) {
        if (request.environment().isEmpty() && request.cluster().isEmpty()) {
            return resolved;
        }
        List<TenantView> wanted =
                resolved.views().stream().filter(this::isWanted).toList();
        return new ResolvedTenant(resolved.reference(), wanted, resolved.suppressions(), resolved.findings());
    }

    private boolean isWanted(TenantView view) {
        return request.environment().map(view.environment().name()::equals).orElse(true)
                && request.cluster().map(view.cluster().name()::equals).orElse(true);
    }

    private void validate(TenantView view) {
        findings.addAll(validator.validateTenant(view));
        claims.addAll(validator.claims(view));
    }

    private ViewManifests emit(TenantView view) {
        return new ViewManifests(view.environment().name(), view.cluster().name(), manifests(view, findings));
    }

    /** The reference is no place of its own, so what is found in it is found in a place that differs from it or not. */
    private List<Manifest> emitReference(TenantView reference) {
        return request.packagers().isEmpty() ? List.of() : manifests(reference, new ArrayList<>());
    }

    private List<Manifest> manifests(TenantView view, Collection<Diagnostic> found) {
        Emission emitted = new ViewEmission(targets).of(view);
        found.addAll(emitted.findings());
        return emitted.manifests();
    }

    private void check(TenantView view, List<Manifest> manifests) {
        for (Check check : targets.checks()) {
            findings.addAll(check.check(view, manifests));
        }
    }

    private List<OutputFile> pack(UnitManifests manifests) {
        List<OutputFile> files = new ArrayList<>();
        for (Packager packager : targets.packagers()) {
            if (request.packagers().contains(packager.name())) {
                Packaged packaged = packager.pack(manifests);
                files.addAll(packaged.files());
                findings.addAll(packaged.findings());
            }
        }
        files.sort(Comparator.comparing(OutputFile::path));
        return files;
    }

    private boolean hasErrors(Suppressions suppressions) {
        return suppressions.applyToUnfinished(Diagnostics.of(findings)).hasErrors();
    }

    private Outcome stopped(Suppressions suppressions) {
        return new Outcome(
                Optional.empty(), suppressions.applyToUnfinished(Diagnostics.of(findings)), claims, claimSuppressions);
    }
}
