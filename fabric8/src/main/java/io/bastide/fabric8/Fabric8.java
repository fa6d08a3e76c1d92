package io.bastide.fabric8;

import io.bastide.dsl.RawManifest;
import io.bastide.dsl.source.SpecException;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Takes over objects that were built with the fabric8 Kubernetes model. */
public final class Fabric8 {
    /** Strings stay quoted, so that no reader takes a text for a number or a truth value. */
    private static final YAMLMapper WRITER =
            YAMLMapper.builder().disable(YAMLWriteFeature.SPLIT_LINES).build();

    private Fabric8() {}

    /**
     * A raw manifest of these objects, one document each, in this order; fields that were not set are left out.
     *
     * @throws SpecException when no object is given
     */
    public static RawManifest manifest(HasMetadata... objects) {
        if (objects.length == 0) {
            throw new SpecException("a raw manifest has no object", "give at least one object, or leave the call out");
        }
        return RawManifest.yaml(
                Stream.of(objects).map(WRITER::writeValueAsString).collect(Collectors.joining()));
    }
}
