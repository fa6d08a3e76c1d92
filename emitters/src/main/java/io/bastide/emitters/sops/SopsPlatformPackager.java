package io.bastide.emitters.sops;

import io.bastide.compiler.diagnostic.SpecPositions;
import io.bastide.compiler.packaging.OutputFile;
import io.bastide.compiler.packaging.Packaged;
import io.bastide.compiler.packaging.PlatformPackager;
import io.bastide.dsl.Cluster;
import io.bastide.dsl.Environment;
import io.bastide.dsl.Platform;
import io.bastide.dsl.secret.Recipients;
import io.bastide.sops.fault.SopsException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes {@code .sops.yaml}, with which {@code sops edit} uses the recipients of the spec, and for each cluster what it
 * needs to decrypt.
 *
 * <p>A platform without recipients gets none of this.
 */
public final class SopsPlatformPackager implements PlatformPackager {
    /** For {@link java.util.ServiceLoader}. */
    public SopsPlatformPackager() {}

    @Override
    public String name() {
        return "sops";
    }

    @Override
    public Packaged pack(Platform platform, Set<String> packagers, SpecPositions positions) {
        List<SecretPlace> places = places(platform);
        if (places.isEmpty()) {
            return new Packaged(List.of(), List.of());
        }
        List<OutputFile> files = new ArrayList<>();
        CreationRules.file(places, packagers).ifPresent(files::add);
        Map<String, List<SecretPlace>> byCluster = new LinkedHashMap<>();
        places.forEach(place -> byCluster
                .computeIfAbsent(place.cluster().name(), name -> new ArrayList<>())
                .add(place));
        byCluster.values().forEach(onCluster -> files.addAll(ClusterSetup.files(onCluster)));
        files.sort(Comparator.comparing(OutputFile::path));
        return new Packaged(files, List.of());
    }

    /** Places whose recipients can be written down; what is wrong with the others is found where a secret is. */
    private static List<SecretPlace> places(Platform platform) {
        List<SecretPlace> places = new ArrayList<>();
        for (Environment environment : platform.environments()) {
            for (Cluster cluster : environment.clusters()) {
                PlaceRecipients.of(environment, cluster)
                        .flatMap(all -> place(environment, cluster, all))
                        .ifPresent(places::add);
            }
        }
        return places;
    }

    private static Optional<SecretPlace> place(Environment environment, Cluster cluster, Recipients recipients) {
        if (recipients.groups().isEmpty() || recipients.groups().stream().anyMatch(List::isEmpty)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SecretPlace(environment, cluster, recipients, WantedRecipients.of(recipients)));
        } catch (SopsException malformed) {
            return Optional.empty();
        }
    }
}
