package io.bastide.compiler.validate;

import io.bastide.compiler.diagnostic.NearMiss;
import io.bastide.dsl.workload.EnvSource;
import io.bastide.dsl.workload.EnvVar;
import java.util.List;
import java.util.regex.Pattern;

/** Fields of a pod from which variables are filled are ones that it offers. */
final class PodFields implements WorkloadCheck {
    /** Source: Kubernetes, "Downward API", fields available through fieldRef as environment variables. */
    private static final List<String> OFFERED = List.of(
            "metadata.name",
            "metadata.namespace",
            "metadata.uid",
            "spec.nodeName",
            "spec.serviceAccountName",
            "status.hostIP",
            "status.hostIPs",
            "status.podIP",
            "status.podIPs");

    /** One label or annotation; whole maps are offered to files only. Source: the same. */
    private static final Pattern ENTRY = Pattern.compile("metadata\\.(labels|annotations)\\['[^']+'\\]");

    @Override
    public void check(WorkloadScope scope, Findings findings) {
        for (PodContainer each : scope.containers()) {
            for (EnvVar variable : each.container().env()) {
                if (variable.source() instanceof EnvSource.Field field
                        && !OFFERED.contains(field.path())
                        && !ENTRY.matcher(field.path()).matches()) {
                    findings.report(
                            ValidationRule.UNKNOWN_POD_FIELD,
                            each.place("env").item(variable.name()),
                            "variable `" + variable.name() + "` of " + each.name() + " is filled from field `"
                                    + field.path() + "`, which a pod does not offer",
                            NearMiss.of(field.path(), OFFERED)
                                    .map("write `%s`"::formatted)
                                    .orElse("use one of " + Text.listed(OFFERED)
                                            + ", or one label or annotation such as `metadata.labels['app']`"));
                }
            }
        }
    }
}
