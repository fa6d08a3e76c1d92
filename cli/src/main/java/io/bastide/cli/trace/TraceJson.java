package io.bastide.cli.trace;

import io.bastide.cli.output.ShownValue;
import io.bastide.compiler.diagnostic.Position;
import io.bastide.compiler.diagnostic.Position.SpecPosition;
import io.bastide.compiler.diagnostic.render.JsonDocument;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Traces as JSON for programs; every key is always there. Values of secrets are {@code null}. */
public final class TraceJson {
    /** Rises with any change that could break a reader. */
    private static final int VERSION = 1;

    private TraceJson() {}

    /** Writes one document. */
    public static void write(Writer out, OutputLine line, List<Trace> traces) throws IOException {
        JsonDocument.write(out, json -> {
            json.writeStartObject();
            json.writeNumberProperty("version", VERSION);
            json.writeStringProperty("path", line.path());
            json.writeNumberProperty("line", line.line());
            json.writeArrayPropertyStart("traces");
            traces.forEach(trace -> write(json, trace));
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, Trace trace) {
        json.writeStartObject();
        json.writeStringProperty("apiVersion", trace.id().apiVersion());
        json.writeStringProperty("kind", trace.id().kind());
        text(json, "namespace", trace.id().namespace());
        json.writeStringProperty("name", trace.id().name());
        json.writeStringProperty("pointer", trace.pointer().toString());
        json.writeBooleanProperty("present", trace.value().isPresent());
        json.writeName("value");
        if (trace.value().isEmpty() || trace.isSecret()) {
            json.writeNull();
        } else {
            ShownValue.write(json, trace.value().get());
        }
        json.writeStringProperty("layer", trace.layer().kind().word());
        text(json, "environment", trace.layer().environment().orElse(""));
        text(json, "cluster", trace.layer().cluster().orElse(""));
        position(json, "declared", trace.declared());
        json.writeArrayPropertyStart("through");
        trace.through().forEach(position -> position(json, position));
        json.writeEndArray();
        json.writeArrayPropertyStart("overlays");
        trace.causes().forEach(cause -> {
            json.writeStartObject();
            json.writeStringProperty("overlay", cause.overlay());
            position(json, "position", cause.position());
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeBooleanProperty("stale", trace.isStale());
        json.writeEndObject();
    }

    private static void position(JsonGenerator json, String key, Position position) {
        json.writeName(key);
        position(json, position);
    }

    private static void position(JsonGenerator json, Position position) {
        if (position instanceof SpecPosition spec) {
            json.writeStartObject();
            json.writeStringProperty("file", spec.file());
            json.writeNumberProperty("line", spec.line());
            text(json, "member", spec.member());
            json.writeEndObject();
        } else {
            json.writeNull();
        }
    }

    private static void text(JsonGenerator json, String key, String text) {
        if (text.isEmpty()) {
            json.writeNullProperty(key);
        } else {
            json.writeStringProperty(key, text);
        }
    }
}
