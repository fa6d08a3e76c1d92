package io.bastide.compiler.validate;

import io.bastide.dsl.workload.Container;
import io.bastide.dsl.workload.EnvFrom;
import io.bastide.dsl.workload.EnvSource;
import io.bastide.dsl.workload.EnvVar;
import io.bastide.dsl.workload.ProbeAction;
import io.bastide.dsl.workload.Volume;
import io.bastide.dsl.workload.VolumeMount;
import io.bastide.dsl.workload.VolumeSource;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form of what containers state in texts: variables, files, paths, capabilities. */
final class ContainerSyntax implements WorkloadCheck {
    private static final Pattern CAPABILITY = Pattern.compile("[A-Z][A-Z0-9_]*");

    @Override
    public void check(WorkloadScope scope, Findings findings) {
        for (PodContainer each : scope.containers()) {
            checkEnvironment(each, findings);
            checkMounts(each, findings);
            checkFiles(each, findings);
            checkCapabilities(each, findings);
            each.probes().forEach(probe -> checkHeaders(probe, findings));
        }
        for (Volume volume : scope.workload().volumes()) {
            if (volume.source() instanceof VolumeSource.HostPath host) {
                Place place = scope.place("volumes", volume.declaredAt()).item(volume.name());
                requireAbsolute(place, "host path", host.path(), scope.name(), findings);
                refuseParents(place, "host path", host.path(), scope.name(), findings);
            }
        }
    }

    private static void checkEnvironment(PodContainer each, Findings findings) {
        for (EnvVar variable : each.container().env()) {
            Place place = each.place("env").item(variable.name());
            findings.require(NameFormat.ENV_NAME, place, "variable name", variable.name(), each.name());
            if (variable.source() instanceof EnvSource.ConfigKey source) {
                checkKey(each, variable, source.key(), findings);
            } else if (variable.source() instanceof EnvSource.SecretKey source) {
                checkKey(each, variable, source.key(), findings);
            }
        }
        for (EnvFrom source : each.container().envFrom()) {
            if (!source.prefix().isEmpty()) {
                Place place = each.place("envFrom").item(source.name());
                findings.require(NameFormat.ENV_NAME, place, "variable prefix", source.prefix(), each.name());
            }
        }
    }

    private static void checkHeaders(PodProbe each, Findings findings) {
        if (each.probe().action() instanceof ProbeAction.Http http) {
            for (String name : http.headers().keySet()) {
                findings.require(NameFormat.HEADER_NAME, each.place(), "header name", name, each.name());
            }
        }
    }

    private static void checkKey(PodContainer each, EnvVar variable, String key, Findings findings) {
        String owner = "variable `" + variable.name() + "` of " + each.name();
        findings.require(NameFormat.CONFIG_KEY, each.place("env").item(variable.name()), "key", key, owner);
    }

    private static void checkMounts(PodContainer each, Findings findings) {
        for (VolumeMount mount : each.container().mounts()) {
            Place place = each.place("mounts").item(mount.volume());
            requireMountPath(place, "mount path", mount.path(), each.name(), findings);
            refuseParents(place, "sub path", mount.subPath(), each.name(), findings);
            if (mount.subPath().startsWith("/")) {
                findings.report(
                        ValidationRule.INVALID_PATH,
                        place,
                        "sub path `" + mount.subPath() + "` of " + each.name() + " is absolute",
                        "write it relative to the volume, without the leading slash");
            }
        }
    }

    private static void checkFiles(PodContainer each, Findings findings) {
        Container container = each.container();
        container.files().forEach(files -> {
            Place place = each.place("files", files.declaredAt()).item(files.name());
            requireMountPath(place, "path", files.path(), "files `" + files.name() + "` of " + each.name(), findings);
            TenantNames.checkContent(files.files(), place, "files `" + files.name() + "` of " + each.name(), findings);
        });
    }

    private static void requireMountPath(Place place, String what, String path, String owner, Findings findings) {
        requireAbsolute(place, what, path, owner, findings);
        if (path.indexOf(':') >= 0) {
            findings.report(
                    ValidationRule.INVALID_PATH,
                    place,
                    what + " `" + path + "` of " + owner + " contains `:`",
                    "choose a path without a colon, which container runtimes take for a separator");
        }
    }

    private static void requireAbsolute(Place place, String what, String path, String owner, Findings findings) {
        if (!path.startsWith("/")) {
            findings.report(
                    ValidationRule.INVALID_PATH,
                    place,
                    what + (path.isEmpty() ? "" : " `" + path + "`") + " of " + owner
                            + (path.isEmpty() ? " is empty" : " is not absolute"),
                    "write `/" + path + "`");
        }
    }

    private static void refuseParents(Place place, String what, String path, String owner, Findings findings) {
        if (path.contains("..") && List.of(path.split("/", -1)).contains("..")) {
            findings.report(
                    ValidationRule.INVALID_PATH,
                    place,
                    what + " `" + path + "` of " + owner + " leads upwards with `..`",
                    "write the path without `..`");
        }
    }

    private static void checkCapabilities(PodContainer each, Findings findings) {
        for (String capability : each.container().security().capabilities()) {
            if (CAPABILITY.matcher(capability).matches() && !capability.startsWith("CAP_")) {
                continue;
            }
            String plain = capability.toUpperCase(Locale.ROOT).replaceFirst("^CAP_", "");
            findings.report(
                    ValidationRule.INVALID_CAPABILITY,
                    each.place("security.capabilities"),
                    "capability `" + capability + "` of " + each.name() + " is not written in capitals without `CAP_`",
                    CAPABILITY.matcher(plain).matches()
                            ? "write `" + plain + "`"
                            : "write a name of capabilities(7), for example `NET_BIND_SERVICE`");
        }
    }
}
