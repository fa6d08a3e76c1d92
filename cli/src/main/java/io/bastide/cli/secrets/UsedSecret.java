package io.bastide.cli.secrets;

import io.bastide.compiler.CompiledUnit;
import io.bastide.compiler.packaging.OutputFile;
import io.bastide.compiler.packaging.ViewManifests;
import io.bastide.emitters.sops.WantedSecret;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A secret as the spec wants it in one place, and who uses it there.
 *
 * @param wanted the secret
 * @param uses its uses, in the order of the objects
 */
public record UsedSecret(WantedSecret wanted, List<SecretUse> uses) {
    /** Copies the list. */
    public UsedSecret {
        uses = List.copyOf(uses);
    }

    /** The secrets of a unit by name, each in its places by the rank of the environment and the name of the cluster. */
    public static List<UsedSecret> of(CompiledUnit unit) {
        List<WantedSecret> wanted = unit.files().stream()
                .map((OutputFile file) -> WantedSecret.of(file))
                .flatMap(Optional::stream)
                .toList();
        List<UsedSecret> used = new ArrayList<>();
        if (!wanted.isEmpty()) {
            unit.manifests().views().forEach(view -> used.addAll(in(view, wanted)));
        }
        used.sort(Comparator.comparing(one -> one.wanted().secret()));
        return used;
    }

    private static List<UsedSecret> in(ViewManifests view, List<WantedSecret> wanted) {
        Map<String, List<SecretUse>> uses = SecretUses.of(view.manifests());
        return wanted.stream()
                .filter(one -> one.environment().equals(view.environment())
                        && one.cluster().equals(view.cluster()))
                .map(one -> new UsedSecret(one, uses.getOrDefault(one.secret(), List.of())))
                .toList();
    }
}
