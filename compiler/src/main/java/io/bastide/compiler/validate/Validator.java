package io.bastide.compiler.validate;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.SpecPositions;
import io.bastide.compiler.resolve.TenantView;
import io.bastide.dsl.Platform;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The validate stage: finds what is wrong with a platform, with each view of a tenant, and between views.
 *
 * <p>Checks run in waves. A finding on a subject that an earlier wave found an error on is left out, so that one cause
 * gives one finding. Pure functions without state: views may be validated in any order and at the same time.
 */
public final class Validator {
    private static final List<List<PlatformCheck>> PLATFORM_WAVES =
            List.of(List.of(new PlatformNames(), new PlatformParts()), List.of(new PlatformTargets()));

    private static final List<TenantCheck> SHAPE = List.of(
            new TenantNames(),
            new TenantDuplicates(),
            new Labels(),
            new WorkloadNames(),
            new PodDuplicates(),
            new ContainerSyntax(),
            new ExposureSyntax());

    private static final List<TenantCheck> REFERENCES = List.of(
            new OverlayTargets(),
            new CallReferences(),
            new PortReferences(),
            new VolumeReferences(),
            new ConfigReferences(),
            new PodFields());

    private static final List<TenantCheck> SENSE = List.of(
            new Numbers(),
            new Durations(),
            new Rollouts(),
            new Probes(),
            new Placement(),
            new Selection(),
            new ExclusiveClaims(),
            new Services(),
            new ResourceBounds(),
            new QuotaSums(),
            new Budgets(),
            new SecuritySettings(),
            new Images(),
            new CallHabits(),
            new Unused());

    private static final List<List<TenantCheck>> TENANT_WAVES = List.of(SHAPE, REFERENCES, SENSE);

    /**
     * Finds what is wrong with a platform apart from what its tenants contain: names, clusters, environments, and what
     * its own overlays are for. Asks tenants for their names only, so that lazy ones are not made.
     *
     * @return findings that depend on no environment
     */
    public List<Diagnostic> validatePlatform(Platform platform, SpecPositions positions) {
        Findings findings = Findings.ofPlatform(positions);
        for (List<PlatformCheck> wave : PLATFORM_WAVES) {
            wave.forEach(check -> check.check(platform, findings));
            findings.endWave();
        }
        return findings.all();
    }

    /**
     * Finds what is wrong with a tenant as it is in one environment on one cluster. The tenant's own name is judged with
     * the platform.
     *
     * @return findings of the view's environment; what does not depend on it names none
     */
    public List<Diagnostic> validateTenant(TenantView view) {
        TenantScope scope = new TenantScope(view);
        Findings findings = Findings.of(view);
        for (List<TenantCheck> wave : TENANT_WAVES) {
            wave.forEach(check -> check.check(scope, findings));
            findings.endWave();
        }
        return findings.all();
    }

    /** Gives what a view takes on its cluster, to be kept for {@link #validateClaims} when the view is gone. */
    public List<ClusterClaim> claims(TenantView view) {
        return ClusterClaims.of(view);
    }

    /** Codes of the findings that {@link #validateClaims} alone can make: suppressions of them wait for it. */
    public static Set<String> claimCodes() {
        return Set.of(
                ValidationRule.SHARED_NAMESPACE.code(),
                ValidationRule.ENVIRONMENTS_SHARE_NAMESPACE.code(),
                ValidationRule.DUPLICATE_HOST.code());
    }

    /**
     * Finds namespaces and hosts that are taken twice on a cluster.
     *
     * @param claims what all views of the platform take, in any order
     */
    public List<Diagnostic> validateClaims(Collection<ClusterClaim> claims) {
        return ClusterClaims.validate(claims);
    }
}
