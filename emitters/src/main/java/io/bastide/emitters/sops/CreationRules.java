package io.bastide.emitters.sops;

import io.bastide.compiler.packaging.OutputFile;
import io.bastide.dsl.secret.SecretDelivery;
import io.bastide.sops.config.CreationRule;
import io.bastide.sops.config.SopsConfig;
import io.bastide.sops.fault.SopsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The {@code .sops.yaml} of an output: one creation rule for each place. */
final class CreationRules {
    /** Where packagers put the files of a place. */
    private static final Map<String, String> FOLDERS = Map.of("kustomize", "overlays", "plain", "plain");

    private CreationRules() {}

    /** The file; empty when no packager puts secrets anywhere, or no place has a rule. */
    static Optional<OutputFile> file(List<SecretPlace> places, Set<String> packagers) {
        Set<String> folders = new TreeSet<>();
        packagers.forEach(packager -> Optional.ofNullable(FOLDERS.get(packager)).ifPresent(folders::add));
        if (folders.isEmpty()) {
            return Optional.empty();
        }
        String folder = folders.size() == 1 ? folders.iterator().next() : "(" + String.join("|", folders) + ")";
        List<CreationRule> rules = new ArrayList<>();
        places.forEach(place -> rule(folder, place).ifPresent(rules::add));
        return rules.isEmpty() ? Optional.empty() : Optional.of(file(SopsConfig.of(rules)));
    }

    /** Empty for a pattern that sops and Java read differently, which is an error where a secret is. */
    private static Optional<CreationRule> rule(String folder, SecretPlace place) {
        SecretDelivery delivery = place.cluster().secretDelivery();
        String pattern = "^%s/%s/%s/[^/]+/[^/]+\\.sops\\.yaml$"
                .formatted(folder, place.environment().name(), place.cluster().name());
        try {
            return Optional.of(new CreationRule(
                    pattern, place.wanted(), DeliveryRules.rule(delivery), delivery.isMacOnlyEncrypted()));
        } catch (SopsException unsafe) {
            return Optional.empty();
        }
    }

    private static OutputFile file(SopsConfig config) {
        try {
            return new OutputFile(SopsConfig.FILE_NAME, config.write(), List.of());
        } catch (SopsException unnamed) {
            throw new IllegalStateException("a kind of key that has entries has no list in a configuration", unnamed);
        }
    }
}
