package io.bastide.compiler.validate;

import io.bastide.dsl.workload.ProbeAction;

/** Probes stand where they can be done. */
final class Probes implements WorkloadCheck {
    @Override
    public void check(WorkloadScope scope, Findings findings) {
        for (PodContainer each : scope.containers()) {
            each.probes().forEach(probe -> checkProbe(each, probe, findings));
            if (!each.runsBeside() && !each.container().preStop().isEmpty()) {
                findings.report(
                        ValidationRule.UNSUPPORTED_PROBE,
                        each.place("preStop"),
                        each.name() + " has a command before its stop, although it ends by itself",
                        "remove preStop(…), or move the container to sidecars(…)");
            }
        }
    }

    private static void checkProbe(PodContainer each, PodProbe probe, Findings findings) {
        if (!each.runsBeside()) {
            findings.report(
                    ValidationRule.UNSUPPORTED_PROBE,
                    probe.place(),
                    each.name() + " has a " + probe.kind() + " probe, although it ends before the pod starts",
                    "remove the probe, or move the container to sidecars(…)");
        }
        if (probe.probe().action() instanceof ProbeAction.Exec exec
                && exec.command().isEmpty()) {
            findings.report(
                    ValidationRule.UNSUPPORTED_PROBE,
                    probe.place(),
                    probe.name() + " has an empty command",
                    "name the program and its arguments with Probe.exec(…)");
        }
    }
}
