package io.bastide.cli.trace;

import io.bastide.cli.output.OutputLayer;
import io.bastide.cli.trace.Counterfactuals.Applied;
import io.bastide.compiler.ViewEmission;
import io.bastide.compiler.load.SourceLocator;
import io.bastide.compiler.packaging.ContentHash;
import io.bastide.compiler.resolve.ResolvedTenant;
import io.bastide.compiler.resolve.TenantView;
import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.tree.Scalar;
import io.bastide.compiler.tree.Tree;
import io.bastide.dsl.source.CallSite;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Traces lines of the output of one tenant back to the spec. */
public final class LineTracer {
    private final ViewEmission emission;
    private final SourceLocator positions;
    private final ResolvedTenant tenant;

    /**
     * A tracer.
     *
     * @param emission turns views into objects
     * @param positions where declarations stand in the sources
     * @param tenant the tenant whose unit the lines are of
     */
    public LineTracer(ViewEmission emission, SourceLocator positions, ResolvedTenant tenant) {
        this.emission = emission;
        this.positions = positions;
        this.tenant = tenant;
    }

    /**
     * Traces a line.
     *
     * @return a trace for each node that the line says something about, at least one
     * @throws UntraceableLineException when the line is about no object, or the spec gives no such object any more
     */
    public List<Trace> trace(OutputLine line) throws UntraceableLineException {
        OutputLayer layer = OutputLayer.of(line.path());
        List<ViewObjects> candidates = candidates(layer);
        List<Trace> traces = new ArrayList<>();
        for (Subject subject : LineReading.of(line)) {
            traces.addAll(traces(subject, layer, bestFirst(subject, candidates)));
        }
        if (traces.isEmpty()) {
            throw new UntraceableLineException(
                    "the spec no longer gives what line " + line.line() + " says; build it anew");
        }
        return traces;
    }

    /** The views in which the layer holds; in the base first of all the tenant as declared. */
    private List<ViewObjects> candidates(OutputLayer layer) {
        List<ViewObjects> candidates = new ArrayList<>();
        if (layer.kind() == OutputLayer.Kind.BASE) {
            candidates.add(asDeclared());
        }
        for (TenantView view : tenant.views()) {
            if (layer.holdsIn(view.environment().name(), view.cluster().name())) {
                candidates.add(new ViewObjects(view, false, emission.of(view).manifests()));
            }
        }
        return candidates;
    }

    private ViewObjects asDeclared() {
        TenantView declared = tenant.reference();
        return new ViewObjects(declared, true, emission.of(declared).manifests());
    }

    /** First the view that has what the file says, then those that have the object, then the rest. */
    private static List<ViewObjects> bestFirst(Subject subject, List<ViewObjects> candidates) {
        return candidates.stream()
                .sorted(Comparator.comparingInt(one ->
                        saysTheSame(subject, one) ? 0 : one.find(subject.id()).isPresent() ? 1 : 2))
                .toList();
    }

    private static boolean saysTheSame(Subject subject, ViewObjects candidate) {
        return candidate
                .find(subject.id())
                .filter(object -> subject.nodes().in(object.body()).stream()
                        .anyMatch(path -> isSame(subject.written(), path.find(object.body()))))
                .isPresent();
    }

    private static boolean isSame(Optional<Tree> written, Optional<Tree> given) {
        return written.equals(given)
                || (written.isPresent() && given.isPresent() && isCompleted(written.get(), given.get()));
    }

    /** Kustomize completes the names of generated config maps, so files have them without the hash. */
    private static boolean isCompleted(Tree written, Tree given) {
        String base = written.asText().orElse("");
        String name = given.asText().orElse("");
        return !base.isEmpty()
                && name.startsWith(base + "-")
                && name.length() == base.length() + 1 + ContentHash.LENGTH;
    }

    /** The traces in the first view that has any. */
    private List<Trace> traces(Subject subject, OutputLayer layer, List<ViewObjects> candidates) {
        List<Trace> traces = new ArrayList<>();
        for (ViewObjects candidate : candidates) {
            List<NodePath> paths = candidate
                    .find(subject.id())
                    .map(object -> subject.nodes().in(object.body()))
                    .orElse(List.of(NodePath.ROOT));
            for (NodePath path : paths) {
                trace(subject, path, layer, candidate).ifPresent(traces::add);
            }
            if (!traces.isEmpty()) {
                break;
            }
        }
        return traces;
    }

    private Optional<Trace> trace(Subject subject, NodePath path, OutputLayer layer, ViewObjects candidate) {
        Optional<Tree> value = candidate.value(subject.id(), path);
        List<Trace.Cause> causes = causes(subject, path, candidate, value);
        // What an overlay leaves out was declared all the same.
        Optional<Manifest> object =
                candidate.find(subject.id()).or(() -> asDeclared().find(subject.id()));
        if (object.isEmpty()) {
            return Optional.empty();
        }
        Manifest told = object.get();
        CallSite declared = path.origin(told.body()).orElse(told.cause());
        boolean isLeaf = subject.written().filter(Scalar.class::isInstance).isPresent();
        return Optional.of(new Trace(
                told.id(),
                path.pointerIn(told.body()),
                value,
                layer,
                positions.of(declared),
                positions.callers(declared),
                causes,
                isLeaf && !isSame(subject.written(), value)));
    }

    private List<Trace.Cause> causes(Subject subject, NodePath path, ViewObjects candidate, Optional<Tree> value) {
        if (candidate.isDeclared()) {
            return List.of();
        }
        Counterfactuals counterfactuals = new Counterfactuals(
                emission, candidate.view(), tenant.reference().tenant());
        Set<Trace.Cause> causes = new LinkedHashSet<>();
        for (Applied cause : new CauseSearch(counterfactuals).causes(subject.id(), path, value)) {
            causes.add(new Trace.Cause(
                    cause.overlay().name(), positions.of(cause.change().declaredAt())));
        }
        return List.copyOf(causes);
    }
}
