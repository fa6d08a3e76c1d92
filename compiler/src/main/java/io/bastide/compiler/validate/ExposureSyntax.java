package io.bastide.compiler.validate;

import io.bastide.dsl.network.Exposure;
import io.bastide.dsl.network.HttpRouteExposure;
import io.bastide.dsl.network.IngressExposure;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The form of host names and paths at which workloads are reached. */
final class ExposureSyntax implements WorkloadCheck {
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|.*:.*");

    @Override
    public void check(WorkloadScope scope, Findings findings) {
        for (Exposure exposure : scope.workload().exposures()) {
            Place place = scope.place("exposures", exposure.declaredAt());
            if (exposure instanceof IngressExposure ingress) {
                check(scope, place, ingress.host(), ingress.path(), findings);
            } else if (exposure instanceof HttpRouteExposure route) {
                check(scope, place, route.host(), route.path(), findings);
            }
        }
    }

    private static void check(WorkloadScope scope, Place place, String host, String path, Findings findings) {
        flaw(host).ifPresent(flaw -> {
            findings.report(
                    ValidationRule.INVALID_HOST,
                    place,
                    "host " + (host.isEmpty() ? "" : "`" + host + "` ") + "of " + scope.name() + " " + flaw,
                    help(host));
        });
        if (!path.startsWith("/")) {
            findings.report(
                    ValidationRule.INVALID_PATH,
                    place,
                    (path.isEmpty() ? "path of " + scope.name() + " is empty" : notAbsolute(scope, path)),
                    "write `/" + path + "`");
        }
    }

    private static String notAbsolute(WorkloadScope scope, String path) {
        return "path `" + path + "` of " + scope.name() + " does not begin with `/`";
    }

    /** A DNS name, whose first label may be a star. Source: Kubernetes API reference, Ingress and HTTPRoute. */
    private static Optional<String> flaw(String host) {
        if (ADDRESS.matcher(host).matches()) {
            return Optional.of(host.indexOf(':') < 0 ? "is an IP address" : "has a scheme, a port or an IPv6 address");
        }
        return NameFormat.DNS_SUBDOMAIN.flaw(host.startsWith("*.") ? host.substring(2) : host);
    }

    private static String help(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return !host.isEmpty() && flaw(lower).isEmpty()
                ? "write `" + lower + "`"
                : "write a DNS name, for example `shop.example.com` or `*.shop.example.com`";
    }
}
