package io.bastide.compiler.validate;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.resolve.TenantView;
import io.bastide.dsl.Platform;
import io.bastide.dsl.Tenant;
import io.bastide.dsl.workload.Workload;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A mistake, what is said about it, and what nearly is the same mistake.
 *
 * @param name the mistake in words
 * @param flawed findings of a spec with the mistake
 * @param sound findings of a spec that nearly has it; there must be none
 * @param expected the finding as code, subject, field, message and help
 */
record Case(String name, List<Diagnostic> flawed, List<Diagnostic> sound, String expected) {
    static Case of(String name, Workload flawed, Workload sound, String expected) {
        return of(name, Samples.tenant(flawed), Samples.tenant(sound), expected);
    }

    static Case of(String name, Tenant flawed, Tenant sound, String expected) {
        return of(name, Samples.view(flawed), Samples.view(sound), expected);
    }

    static Case of(String name, TenantView flawed, TenantView sound, String expected) {
        Validator validator = new Validator();
        return new Case(name, validator.validateTenant(flawed), validator.validateTenant(sound), expected);
    }

    static Case of(String name, Platform flawed, Platform sound, String expected) {
        Validator validator = new Validator();
        return new Case(
                name,
                validator.validatePlatform(flawed, Samples.POSITIONS),
                validator.validatePlatform(sound, Samples.POSITIONS),
                expected);
    }

    /** The rule that the case is about. */
    String code() {
        return expected.substring(0, expected.indexOf(' '));
    }

    /** The findings of the flawed spec as the expected text has them. */
    String reported() {
        return shown(flawed);
    }

    static String shown(List<Diagnostic> findings) {
        return findings.stream().map(Case::shown).collect(Collectors.joining("\n"));
    }

    private static String shown(Diagnostic finding) {
        return "%s %s, %s\n%s\nhelp: %s\n"
                .formatted(
                        finding.rule().code(),
                        finding.subject(),
                        finding.field().isEmpty() ? "-" : finding.field(),
                        finding.message(),
                        finding.help());
    }

    @Override
    public String toString() {
        return name;
    }
}
