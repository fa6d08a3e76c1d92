package io.bastide.compiler;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.emit.Emission;
import io.bastide.compiler.emit.Emitter;
import io.bastide.compiler.emit.Patcher;
import io.bastide.compiler.resolve.TenantView;
import io.bastide.compiler.tree.Manifest;
import java.util.ArrayList;
import java.util.List;

/** The emit stage for one view: every emitter in its order, then the author's patches. */
public final class ViewEmission {
    private final Targets targets;

    /** An emit stage that works with the given rooms. */
    public ViewEmission(Targets targets) {
        this.targets = targets;
    }

    /** The intended objects of a view, and what emitters and patchers found. */
    public Emission of(TenantView view) {
        List<Manifest> manifests = new ArrayList<>();
        List<Diagnostic> findings = new ArrayList<>();
        for (Emitter emitter : targets.emitters()) {
            Emission emission = emitter.emit(view);
            manifests.addAll(emission.manifests());
            findings.addAll(emission.findings());
        }
        for (Patcher patcher : targets.patchers()) {
            Emission emission = patcher.patch(view, manifests);
            manifests = emission.manifests();
            findings.addAll(emission.findings());
        }
        return new Emission(manifests, findings);
    }
}
