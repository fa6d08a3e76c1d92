package io.bastide.compiler.validate;

import io.bastide.dsl.value.ImageRef;

/** Images name a version. */
final class Images implements WorkloadCheck {
    private static final String MOVING_TAG = "latest";

    @Override
    public void check(WorkloadScope scope, Findings findings) {
        for (PodContainer each : scope.containers()) {
            ImageRef image = each.container().image();
            if (image.digest().isEmpty() && image.tag().orElse(MOVING_TAG).equals(MOVING_TAG)) {
                findings.report(
                        ValidationRule.UNPINNED_IMAGE,
                        each.place("image"),
                        "image `" + image + "` of " + each.name() + " "
                                + (image.tag().isEmpty() ? "has neither tag nor digest" : "has the tag `latest`")
                                + ", so that what runs can change by itself",
                        "name a version, for example `" + image.repository() + ":1.4.2`"
                                + ValidationRule.UNPINNED_IMAGE.orSuppress());
            }
        }
    }
}
