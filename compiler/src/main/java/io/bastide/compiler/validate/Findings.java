package io.bastide.compiler.validate;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.Position;
import io.bastide.compiler.diagnostic.RelatedPosition;
import io.bastide.compiler.diagnostic.Severity;
import io.bastide.compiler.diagnostic.SpecPositions;
import io.bastide.compiler.diagnostic.Stage;
import io.bastide.compiler.resolve.AppliedChange;
import io.bastide.compiler.resolve.ChangeLog;
import io.bastide.compiler.resolve.TenantView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects findings, wave by wave. A finding on a subject that failed in an earlier wave is dropped: one cause, one
 * finding.
 */
final class Findings {
    private final SpecPositions positions;
    private final ChangeLog changes;
    private final List<String> environments;
    private final List<Diagnostic> found = new ArrayList<>();
    private final Set<String> failed = new HashSet<>();
    private final Set<String> failing = new HashSet<>();

    private Findings(SpecPositions positions, ChangeLog changes, List<String> environments) {
        this.positions = positions;
        this.changes = changes;
        this.environments = environments;
    }

    /** No findings yet about a platform; they will depend on no environment. */
    static Findings ofPlatform(SpecPositions positions) {
        return new Findings(positions, ChangeLog.NONE, List.of());
    }

    /** No findings yet about a view. */
    static Findings of(TenantView view) {
        return new Findings(
                view.positions(), view.changes(), List.of(view.environment().name()));
    }

    /**
     * Reports a mistake in the environment of the view.
     *
     * @param message a fact that makes sense alone
     * @param help what to do, imperative
     * @param story further places; overlays that changed the field are added to them
     */
    void report(ValidationRule rule, Place place, String message, String help, Related... story) {
        add(rule, place, message, help, environments, List.of(story));
    }

    /** Reports a mistake that is there in every environment alike. */
    void reportEverywhere(ValidationRule rule, Place place, String message, String help) {
        add(rule, place, message, help, List.of(), List.of());
    }

    /**
     * Reports a text that does not have its form, if it has not.
     *
     * @param what what the text is, for example {@code container name}
     * @param owner whose it is, for example {@code workload `web`}; empty when the text names the subject itself
     */
    void require(NameFormat format, Place place, String what, String text, String owner) {
        format.flaw(text).ifPresent(flaw -> {
            String name = text.isEmpty() ? what : what + " " + Text.quoted(text);
            String whose = owner.isEmpty() ? "" : " of " + owner;
            report(format.rule(), place, name + whose + " " + flaw, format.help(text));
        });
    }

    /** From now on, what failed so far has failed in an earlier wave. */
    void endWave() {
        failed.addAll(failing);
    }

    /** The findings, in the order in which they were reported. */
    List<Diagnostic> all() {
        return List.copyOf(found);
    }

    private void add(
            ValidationRule rule, Place place, String message, String help, List<String> names, List<Related> story) {
        if (failed.contains(place.subject())) {
            return;
        }
        if (rule.severity() == Severity.ERROR) {
            failing.add(place.subject());
        }
        Diagnostic finding = Diagnostic.of(rule, Stage.VALIDATE, Text.onOneLine(message))
                .withHelp(Text.onOneLine(help))
                .withSubject(place.subject())
                .withField(place.field())
                .withEnvironments(names)
                .withPosition(positions.of(place.declaredAt()));
        for (RelatedPosition part : related(place, story)) {
            finding = finding.withRelated(part.label(), part.position());
        }
        found.add(finding);
    }

    private List<RelatedPosition> related(Place place, List<Related> story) {
        List<RelatedPosition> parts = new ArrayList<>();
        for (Related part : story) {
            addOnce(parts, part.label(), positions.of(part.declaredAt()));
        }
        for (AppliedChange change : changes.of(place.subject(), place.field())) {
            addOnce(parts, "changed by overlay `" + change.overlay() + "`", positions.of(change.declaredAt()));
        }
        return parts;
    }

    /** An overlay that changes several parts of a field does it in one place. */
    private static void addOnce(List<RelatedPosition> parts, String label, Position position) {
        RelatedPosition part = new RelatedPosition(label, position);
        if (!parts.contains(part)) {
            parts.add(part);
        }
    }
}
