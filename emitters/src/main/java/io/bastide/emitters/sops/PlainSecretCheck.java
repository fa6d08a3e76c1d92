package io.bastide.emitters.sops;

import io.bastide.compiler.check.Check;
import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.Stage;
import io.bastide.compiler.resolve.TenantView;
import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds secrets that an author put into the output in clear, for example as a raw manifest. */
public final class PlainSecretCheck implements Check {
    /** For {@link java.util.ServiceLoader}. */
    public PlainSecretCheck() {}

    @Override
    public String name() {
        return "plain-secret";
    }

    @Override
    public List<Diagnostic> check(TenantView view, List<Manifest> manifests) {
        List<Diagnostic> findings = new ArrayList<>();
        for (Manifest manifest : manifests) {
            boolean isSecret = manifest.id().kind().equals("Secret")
                    && manifest.id().apiVersion().equals("v1");
            if (isSecret && manifest.sealing().isEmpty() && hasValues(manifest.body())) {
                findings.add(Diagnostic.of(
                                SopsRule.PLAIN_SECRET,
                                Stage.CHECK,
                                "`" + manifest.id() + "` holds its values in clear, for everybody who reads the output")
                        .withSubject(view.subject())
                        .withField("rawManifests")
                        .withPosition(view.positions().of(manifest.cause()))
                        .withEnvironments(List.of(view.environment().name()))
                        .withHelp("declare it with secrets(…) of the tenant, so that it is encrypted; or suppress"
                                + " SOP018 with a reason"));
            }
        }
        return findings;
    }

    /** A file that sops encrypted elsewhere is none in clear. */
    private static boolean hasValues(Mapping body) {
        if (body.has("sops")) {
            return false;
        }
        for (String field : List.of("data", "stringData")) {
            Optional<Mapping> values = body.get(field).flatMap(Tree::asMapping);
            if (values.isPresent() && !values.get().isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
