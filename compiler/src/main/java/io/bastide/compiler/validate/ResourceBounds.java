package io.bastide.compiler.validate;

import io.bastide.dsl.DefaultLimits;
import io.bastide.dsl.workload.Resources;
import java.util.Optional;
import java.util.OptionalLong;

/** Requests, limits and the tenant's largest limit are in this order, container by container. */
final class ResourceBounds implements TenantCheck {
    @Override
    public void check(TenantScope view, Findings findings) {
        Optional<DefaultLimits> defaults = view.tenant().defaultLimits();
        defaults.ifPresent(each -> checkDefaults(view, each, findings));
        for (WorkloadScope scope : view.workloads()) {
            for (PodContainer each : scope.containers()) {
                for (Amount amount : Amount.values()) {
                    checkContainer(view, each, amount, findings);
                }
            }
        }
    }

    private static void checkDefaults(TenantScope view, DefaultLimits defaults, Findings findings) {
        String owner = "default limits of " + view.name();
        Place place = view.place("defaultLimits", defaults.declaredAt());
        for (Amount amount : Amount.values()) {
            OptionalLong request = amount.defaultRequest(defaults);
            OptionalLong limit = amount.defaultLimit(defaults);
            OptionalLong max = amount.max(defaults);
            if (isAbove(limit, max)) {
                findings.report(
                        ValidationRule.ABOVE_CONTAINER_MAXIMUM,
                        place,
                        owner + " give a container `" + shown(amount, limit) + "` " + amount.word()
                                + ", more than their own largest limit `" + shown(amount, max) + "`",
                        "lower the default limit or raise the largest one");
            } else if (isAbove(request, limit.isPresent() ? limit : max)) {
                findings.report(
                        ValidationRule.REQUEST_ABOVE_LIMIT,
                        place,
                        owner + " ask for `" + shown(amount, request) + "` " + amount.word()
                                + ", more than their own limit `" + shown(amount, limit.isPresent() ? limit : max)
                                + "`",
                        "lower the default request or raise the default limit");
            }
        }
    }

    private static void checkContainer(TenantScope view, PodContainer each, Amount amount, Findings findings) {
        Optional<DefaultLimits> defaults = view.tenant().defaultLimits();
        Resources resources = each.container().resources();
        OptionalLong request = amount.statedRequest(resources);
        OptionalLong limit = amount.statedLimit(resources);
        OptionalLong max = defaults.map(amount::max).orElse(OptionalLong.empty());
        OptionalLong implied = amount.impliedLimit(defaults);
        if (isAbove(limit, max)) {
            aboveMaximum(view, each, "may use", amount, limit, max, findings);
        } else if (isAbove(request, max)) {
            aboveMaximum(view, each, "asks for", amount, request, max, findings);
        } else if (isAbove(request, limit)) {
            aboveLimit(each, amount, request, "its limit `" + shown(amount, limit) + "`", findings);
        } else if (limit.isEmpty() && isAbove(request, implied)) {
            String which = "the default limit `" + shown(amount, implied) + "` of " + view.name();
            aboveLimit(each, amount, request, which, findings);
        }
    }

    private static void aboveMaximum(
            TenantScope view,
            PodContainer each,
            String deed,
            Amount amount,
            OptionalLong used,
            OptionalLong max,
            Findings findings) {
        findings.report(
                ValidationRule.ABOVE_CONTAINER_MAXIMUM,
                each.place("resources"),
                each.name() + " " + deed + " `" + shown(amount, used) + "` " + amount.word() + "; " + view.name()
                        + " allows a container at most `" + shown(amount, max) + "`",
                "lower it, or raise the largest limit in defaultLimits(…) of the tenant",
                view
                        .tenant()
                        .defaultLimits()
                        .map(defaults -> new Related("largest limit declared here", defaults.declaredAt()))
                        .stream()
                        .toArray(Related[]::new));
    }

    private static void aboveLimit(
            PodContainer each, Amount amount, OptionalLong request, String limit, Findings findings) {
        findings.report(
                ValidationRule.REQUEST_ABOVE_LIMIT,
                each.place("resources"),
                each.name() + " asks for `" + shown(amount, request) + "` " + amount.word() + ", more than " + limit,
                "lower the request or raise the limit with upTo(…)");
    }

    private static boolean isAbove(OptionalLong amount, OptionalLong bound) {
        return amount.isPresent() && bound.isPresent() && amount.getAsLong() > bound.getAsLong();
    }

    private static String shown(Amount amount, OptionalLong number) {
        return amount.shown(number.orElse(0));
    }
}
