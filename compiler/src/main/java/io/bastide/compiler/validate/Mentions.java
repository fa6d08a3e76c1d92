package io.bastide.compiler.validate;

import io.bastide.dsl.ManifestPatch;
import io.bastide.dsl.RawManifest;
import io.bastide.dsl.Tenant;
import io.bastide.dsl.network.Exposure;
import io.bastide.dsl.workload.Workload;
import java.util.Collection;
import java.util.stream.Stream;

/**
 * Names in texts that the DSL does not understand: raw manifests, patches, annotations. A name that stands there may
 * be declared or used there, so that nothing can be said against it.
 */
final class Mentions {
    private Mentions() {}

    /** Says whether a raw manifest of the tenant contains the name. */
    static boolean inRawManifests(Tenant tenant, String name) {
        return tenant.rawManifests().stream().map(RawManifest::yaml).anyMatch(text -> contains(text, name));
    }

    /** Says whether a raw manifest, a patch or an annotation of the tenant or its workloads contains the name. */
    static boolean anywhere(Tenant tenant, String name) {
        return inRawManifests(tenant, name)
                || texts(tenant.patches()).anyMatch(text -> contains(text, name))
                || tenant.workloads().stream().flatMap(Mentions::annotations).anyMatch(text -> contains(text, name));
    }

    private static Stream<String> texts(Collection<ManifestPatch> patches) {
        return patches.stream()
                .flatMap(patch -> patch.operations().stream())
                .filter(ManifestPatch.Operation.Set.class::isInstance)
                .map(operation -> ((ManifestPatch.Operation.Set) operation).yaml());
    }

    private static Stream<String> annotations(Workload workload) {
        return Stream.of(
                        Stream.of(workload.annotations(), workload.podAnnotations()),
                        workload.exposures().stream().map(Exposure::annotations))
                .flatMap(each -> each)
                .flatMap(annotations -> annotations.values().stream());
    }

    /** Says whether the name stands in the text as a whole, not as a part of a longer name. */
    private static boolean contains(String text, String name) {
        if (name.isEmpty()) {
            return false;
        }
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            int end = at + name.length();
            if ((at == 0 || !isNameSign(text.charAt(at - 1)))
                    && (end == text.length() || !isNameSign(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNameSign(char sign) {
        return Character.isLetterOrDigit(sign) || sign == '-' || sign == '.';
    }
}
