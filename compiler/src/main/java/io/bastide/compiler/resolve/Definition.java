package io.bastide.compiler.resolve;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.SpecPositions;
import io.bastide.compiler.diagnostic.Stage;
import io.bastide.dsl.Tenant;
import io.bastide.dsl.TenantDefinition;
import io.bastide.dsl.source.CallSite;
import io.bastide.dsl.source.SpecException;
import java.util.List;
import java.util.Optional;

/**
 * A tenant that was made, or why it was not.
 *
 * @param tenant the tenant; empty when making it failed
 * @param findings what went wrong
 */
public record Definition(Optional<Tenant> tenant, List<Diagnostic> findings) {
    /** Copies the findings. */
    public Definition {
        findings = List.copyOf(findings);
    }

    /** Makes a tenant; an author's function that fails is a finding ({@code OVL008}), not an exception. */
    public static Definition of(TenantDefinition definition, SpecPositions positions) {
        try {
            Tenant tenant = definition.define();
            if (tenant == null) {
                return failed(definition, positions, "was not made: its function gives nothing");
            }
            if (!tenant.name().equals(definition.name())) {
                return failed(definition, positions, "calls itself `" + tenant.name() + "`");
            }
            return new Definition(Optional.of(tenant), List.of());
        } catch (SpecException refused) {
            return failed(definition, positions, "was not made: " + refused.getMessage(), refused);
        } catch (RuntimeException | StackOverflowError thrown) {
            String message = thrown.getMessage() == null ? "" : ": " + thrown.getMessage();
            return failed(
                    definition, positions, "was not made: " + thrown.getClass().getSimpleName() + message, thrown);
        }
    }

    private static Definition failed(
            TenantDefinition definition, SpecPositions positions, String what, Throwable thrown) {
        CallSite site = CallSite.of(thrown.getStackTrace());
        Definition failed = failed(definition, positions, what);
        return site.isKnown()
                ? new Definition(
                        Optional.empty(),
                        List.of(failed.findings()
                                .get(0)
                                .withPosition(positions.of(site))
                                .withRelated("listed here", positions.of(definition.declaredAt()))))
                : failed;
    }

    private static Definition failed(TenantDefinition definition, SpecPositions positions, String what) {
        Diagnostic finding = Diagnostic.of(
                        ResolveRule.DEFINITION_FAILED,
                        Stage.RESOLVE,
                        "tenant `%s` %s".formatted(definition.name(), what))
                .withPosition(positions.of(definition.declaredAt()))
                .withSubject("tenant " + definition.name())
                .withHelp("give the same tenant at each call, under the name by which it is listed");
        return new Definition(Optional.empty(), List.of(finding));
    }
}
