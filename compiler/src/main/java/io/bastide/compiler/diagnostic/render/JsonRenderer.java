package io.bastide.compiler.diagnostic.render;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.Diagnostics;
import io.bastide.compiler.diagnostic.Position;
import io.bastide.compiler.diagnostic.RelatedPosition;
import io.bastide.compiler.diagnostic.Rule;
import io.bastide.compiler.diagnostic.Severity;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/**
 * JSON for scripts: one object with every finding, suppressed ones included, and a summary. Every key is always there;
 * what is unknown is {@code null}.
 */
public final class JsonRenderer implements DiagnosticRenderer {
    /** Rises with any change that could break a reader. */
    private static final int VERSION = 1;

    @Override
    public void render(Report report, Writer out) throws IOException {
        JsonDocument.write(out, json -> {
            json.writeStartObject();
            json.writeNumberProperty("version", VERSION);
            json.writeArrayPropertyStart("diagnostics");
            report.diagnostics().all().forEach(finding -> write(json, finding));
            json.writeEndArray();
            writeSummary(json, report);
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, Diagnostic finding) {
        json.writeStartObject();
        writeRule(json, finding.rule());
        json.writeStringProperty("message", finding.message());
        writePosition(json, finding.position());
        json.writeArrayPropertyStart("related");
        finding.related().forEach(related -> writeRelated(json, related));
        json.writeEndArray();
        writeText(json, "help", finding.help());
        writeText(json, "subject", finding.subject());
        writeText(json, "field", finding.field());
        json.writeArrayPropertyStart("environments");
        finding.environments().forEach(json::writeString);
        json.writeEndArray();
        json.writeStringProperty("stage", finding.stage().word());
        finding.suppression()
                .ifPresentOrElse(
                        reason -> json.writeStringProperty("suppression", reason),
                        () -> json.writeNullProperty("suppression"));
        json.writeEndObject();
    }

    private static void writeRule(JsonGenerator json, Rule rule) {
        json.writeStringProperty("code", rule.code());
        json.writeStringProperty("slug", rule.slug());
        json.writeStringProperty("severity", rule.severity().word());
        json.writeStringProperty("kind", rule.kind().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("summary", rule.summary());
    }

    private static void writeRelated(JsonGenerator json, RelatedPosition related) {
        json.writeStartObject();
        json.writeStringProperty("label", related.label());
        writePosition(json, related.position());
        json.writeEndObject();
    }

    private static void writePosition(JsonGenerator json, Position position) {
        if (position instanceof Position.SpecPosition spec) {
            json.writeObjectPropertyStart("position");
            json.writeStringProperty("file", spec.file());
            json.writeNumberProperty("line", spec.line());
            writeText(json, "member", spec.member());
            json.writeEndObject();
        } else if (position instanceof Position.OutputPosition output) {
            json.writeObjectPropertyStart("position");
            json.writeStringProperty("path", output.path());
            json.writeStringProperty("pointer", output.pointer().toString());
            json.writeEndObject();
        } else {
            json.writeNullProperty("position");
        }
    }

    private static void writeText(JsonGenerator json, String key, String text) {
        if (text.isEmpty()) {
            json.writeNullProperty(key);
        } else {
            json.writeStringProperty(key, text);
        }
    }

    private static void writeSummary(JsonGenerator json, Report report) {
        Diagnostics findings = report.diagnostics();
        json.writeObjectPropertyStart("summary");
        json.writeNumberProperty("errors", findings.count(Severity.ERROR));
        json.writeNumberProperty("warnings", findings.count(Severity.WARNING));
        json.writeNumberProperty("notes", findings.count(Severity.NOTE));
        json.writeNumberProperty("suppressed", findings.suppressed());
        json.writeBooleanProperty("written", report.isWritten());
        json.writeStringProperty("outcome", report.outcomeText());
        json.writeEndObject();
    }
}
