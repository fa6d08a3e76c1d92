package io.bastide.compiler.diagnostic.render;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.Rule;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;

/**
 * SARIF for code review (OASIS SARIF 2.1.0): one run with every rule, its page included, and every finding.
 *
 * <p>Suppressed findings are results with a suppression. The partial fingerprint {@code subjectHash/v1} is made of code,
 * subject and field, so that an alert survives moved lines; a finding without a subject has none, because nothing about
 * it is sure to stay.
 */
public final class SarifRenderer implements DiagnosticRenderer {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private static final String FINGERPRINT = "subjectHash/v1";

    private final ExplainPages pages;
    private final String version;
    private final Roots roots;

    /**
     * Where the trees that positions point into lie in the repository.
     *
     * @param spec path of the spec's root relative to the repository's root, with forward slashes; empty when they are
     *     the same
     * @param output path of the output root relative to the repository's root, likewise
     */
    public record Roots(String spec, String output) {}

    /**
     * A renderer for one repository.
     *
     * @param pages the pages to quote as help
     * @param version the compiler's own version, for example {@code 1.4.0}
     * @param roots where specs and output lie in the repository
     */
    public SarifRenderer(ExplainPages pages, String version, Roots roots) {
        this.pages = pages;
        this.version = version;
        this.roots = roots;
    }

    @Override
    public void render(Report report, Writer out) throws IOException {
        SortedMap<String, Rule> rules = rules(report);
        JsonDocument.write(out, json -> {
            json.writeStartObject();
            json.writeStringProperty("$schema", SCHEMA);
            json.writeStringProperty("version", "2.1.0");
            json.writeArrayPropertyStart("runs");
            json.writeStartObject();
            writeTool(json, rules);
            json.writeArrayPropertyStart("results");
            List<String> codes = List.copyOf(rules.keySet());
            report.diagnostics()
                    .all()
                    .forEach(finding -> writeResult(
                            json, finding, codes.indexOf(finding.rule().code())));
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /** The rules of the report, and those of findings whose rule nobody announced. */
    private static SortedMap<String, Rule> rules(Report report) {
        SortedMap<String, Rule> rules = new TreeMap<>();
        report.rules().forEach(rule -> rules.putIfAbsent(rule.code(), rule));
        report.diagnostics()
                .all()
                .forEach(finding -> rules.putIfAbsent(finding.rule().code(), finding.rule()));
        return rules;
    }

    private void writeTool(JsonGenerator json, SortedMap<String, Rule> rules) {
        json.writeObjectPropertyStart("tool");
        json.writeObjectPropertyStart("driver");
        json.writeStringProperty("name", "Bastide");
        json.writeStringProperty("version", version);
        json.writeArrayPropertyStart("rules");
        rules.values().forEach(rule -> writeRule(json, rule));
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeRule(JsonGenerator json, Rule rule) {
        json.writeStartObject();
        json.writeStringProperty("id", rule.code());
        json.writeStringProperty("name", rule.slug());
        json.writeObjectPropertyStart("shortDescription");
        json.writeStringProperty("text", rule.summary());
        json.writeEndObject();
        pages.page(rule.code()).filter(page -> !page.isBlank()).ifPresent(page -> {
            json.writeObjectPropertyStart("help");
            json.writeStringProperty("text", page);
            json.writeStringProperty("markdown", page);
            json.writeEndObject();
        });
        json.writeObjectPropertyStart("defaultConfiguration");
        json.writeStringProperty("level", rule.severity().word());
        json.writeEndObject();
        json.writeObjectPropertyStart("properties");
        json.writeStringProperty("kind", rule.kind().name().toLowerCase(Locale.ROOT));
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeResult(JsonGenerator json, Diagnostic finding, int ruleIndex) {
        json.writeStartObject();
        json.writeStringProperty("ruleId", finding.rule().code());
        json.writeNumberProperty("ruleIndex", ruleIndex);
        json.writeStringProperty("level", finding.rule().severity().word());
        writeMessage(json, finding);
        writeLocations(json, finding);
        if (!finding.subject().isBlank()) {
            json.writeObjectPropertyStart("partialFingerprints");
            json.writeStringProperty(FINGERPRINT, fingerprint(finding));
            json.writeEndObject();
        }
        writeSuppressions(json, finding);
        writeProperties(json, finding);
        json.writeEndObject();
    }

    /** What to do belongs to the message here, because a reviewer sees nothing else of the finding. */
    private static void writeMessage(JsonGenerator json, Diagnostic finding) {
        String help = finding.help().isEmpty() ? "" : "\n\nhelp: " + finding.help();
        SarifLocation.writeMessage(json, finding.message() + help);
    }

    private void writeLocations(JsonGenerator json, Diagnostic finding) {
        json.writeArrayPropertyStart("locations");
        SarifLocation.of(finding.position(), "", roots).ifPresent(location -> location.write(json));
        json.writeEndArray();
        // The standard wants every location once.
        LinkedHashSet<SarifLocation> related = new LinkedHashSet<>();
        finding.related()
                .forEach(place ->
                        SarifLocation.of(place.position(), place.label(), roots).ifPresent(related::add));
        if (!related.isEmpty()) {
            json.writeArrayPropertyStart("relatedLocations");
            related.forEach(location -> location.write(json));
            json.writeEndArray();
        }
    }

    /** Always there, because the standard wants it on all results of a run or on none. */
    private static void writeSuppressions(JsonGenerator json, Diagnostic finding) {
        json.writeArrayPropertyStart("suppressions");
        finding.suppression().ifPresent(reason -> {
            json.writeStartObject();
            json.writeStringProperty("kind", "inSource");
            json.writeStringProperty("justification", reason);
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private static void writeProperties(JsonGenerator json, Diagnostic finding) {
        json.writeObjectPropertyStart("properties");
        json.writeStringProperty("subject", finding.subject());
        json.writeStringProperty("field", finding.field());
        json.writeArrayPropertyStart("environments");
        finding.environments().forEach(json::writeString);
        json.writeEndArray();
        json.writeStringProperty("stage", finding.stage().word());
        json.writeEndObject();
    }

    private static String fingerprint(Diagnostic finding) {
        return Fingerprint.of(List.of(finding.rule().code(), finding.subject(), finding.field()));
    }
}
