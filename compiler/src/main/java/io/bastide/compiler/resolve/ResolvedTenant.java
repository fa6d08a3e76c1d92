package io.bastide.compiler.resolve;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.SuppressionRequest;
import java.util.List;

/**
 * One tenant in all places.
 *
 * @param reference the tenant as declared, before any overlay, in the first place
 * @param views the tenant in each place, in the order of the places
 * @param suppressions findings that the author accepts
 * @param findings what the resolver found
 */
public record ResolvedTenant(
        TenantView reference,
        List<TenantView> views,
        List<SuppressionRequest> suppressions,
        List<Diagnostic> findings) {
    /** Copies the lists. */
    public ResolvedTenant {
        views = List.copyOf(views);
        suppressions = List.copyOf(suppressions);
        findings = List.copyOf(findings);
    }
}
