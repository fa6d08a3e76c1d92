package io.bastide.cli.doctor;

import io.bastide.compiler.diagnostic.render.JsonDocument;
import io.bastide.sops.age.IdentitySource;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** What the machine offers, as JSON for programs; every key is always there. */
public final class HealthJson {
    /** Rises with any change that could break a reader. */
    private static final int VERSION = 1;

    private HealthJson() {}

    /** Writes one document. */
    public static void write(Writer out, Health health) throws IOException {
        JsonDocument.write(out, json -> {
            json.writeStartObject();
            json.writeNumberProperty("version", VERSION);
            json.writeBooleanProperty("good", health.isGood());
            json.writeObjectPropertyStart("java");
            json.writeStringProperty("version", health.java().version());
            json.writeStringProperty("vendor", health.java().vendor());
            json.writeStringProperty("home", health.java().home().toString());
            json.writeBooleanProperty("compiler", health.java().hasCompiler());
            json.writeEndObject();
            json.writeArrayPropertyStart("tools");
            health.tools().forEach(state -> write(json, state));
            json.writeEndArray();
            identities(json, health.identities());
            place(json, "cache", Optional.of(health.cache()));
            place(json, "archive", health.archive());
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, ToolState state) {
        json.writeStartObject();
        json.writeStringProperty("name", state.tool().command());
        text(json, "path", state.path().map(Object::toString));
        text(json, "version", state.version());
        text(json, "problem", state.problem());
        json.writeStringProperty("purpose", state.tool().purpose());
        json.writeEndObject();
    }

    private static void identities(JsonGenerator json, Health.Identities identities) {
        json.writeObjectPropertyStart("identities");
        text(json, "problem", identities.problem());
        json.writeArrayPropertyStart("sources");
        for (IdentitySource source : identities.sources()) {
            json.writeStartObject();
            json.writeStringProperty("place", source.place());
            json.writeBooleanProperty("present", source.isPresent());
            json.writeNumberProperty("usable", source.count());
            json.writeArrayPropertyStart("unusable");
            source.unusable().forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void place(JsonGenerator json, String key, Optional<Health.Place> place) {
        if (place.isEmpty()) {
            json.writeNullProperty(key);
            return;
        }
        json.writeObjectPropertyStart(key);
        json.writeStringProperty("path", place.get().path().toString());
        json.writeNumberProperty("bytes", place.get().bytes());
        json.writeNumberProperty("files", place.get().files());
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String key, Optional<String> text) {
        text.ifPresentOrElse(value -> json.writeStringProperty(key, value), () -> json.writeNullProperty(key));
    }
}
