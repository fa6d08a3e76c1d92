package io.bastide.cli.diff;

import io.bastide.cli.output.ShownValue;
import io.bastide.compiler.diagnostic.render.JsonDocument;
import io.bastide.compiler.tree.Tree;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Differences as JSON for programs; every key is always there. Values of secrets are {@code null}. */
public final class DiffJson {
    /** Rises with any change that could break a reader. */
    private static final int VERSION = 1;

    private DiffJson() {}

    /** Writes one document. */
    public static void write(Writer out, List<FileChange> files) throws IOException {
        JsonDocument.write(out, json -> {
            json.writeStartObject();
            json.writeNumberProperty("version", VERSION);
            json.writeArrayPropertyStart("files");
            files.forEach(file -> write(json, file));
            json.writeEndArray();
            json.writeObjectPropertyStart("summary");
            for (Edit edit : Edit.values()) {
                json.writeNumberProperty(
                        edit.word(),
                        files.stream().filter(file -> file.edit() == edit).count());
            }
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, FileChange file) {
        json.writeStartObject();
        json.writeStringProperty("path", file.path());
        json.writeStringProperty("change", file.edit().word());
        json.writeStringProperty("layer", file.layer().kind().word());
        text(json, "environment", file.layer().environment());
        text(json, "cluster", file.layer().cluster());
        json.writeArrayPropertyStart("objects");
        file.objects().forEach(object -> write(json, object));
        json.writeEndArray();
        if (file.lines().isPresent()) {
            json.writeObjectPropertyStart("lines");
            json.writeNumberProperty("added", file.lines().get().added());
            json.writeNumberProperty("removed", file.lines().get().removed());
            json.writeEndObject();
        } else {
            json.writeNullProperty("lines");
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, ObjectChange object) {
        json.writeStartObject();
        json.writeStringProperty("role", object.name().role().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("apiVersion", object.name().id().apiVersion());
        json.writeStringProperty("kind", object.name().id().kind());
        text(json, "namespace", Optional.of(object.name().id().namespace()).filter(name -> !name.isEmpty()));
        json.writeStringProperty("name", object.name().id().name());
        json.writeStringProperty("change", object.edit().word());
        json.writeBooleanProperty("secret", object.isSecret());
        json.writeArrayPropertyStart("fields");
        object.fields().forEach(field -> write(json, field, object.isSecret()));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, FieldChange field, boolean isSecret) {
        json.writeStartObject();
        json.writeStringProperty("path", field.path());
        json.writeStringProperty("change", field.edit().word());
        value(json, "before", isSecret ? null : field.before());
        value(json, "after", isSecret ? null : field.after());
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, String key, @Nullable Tree value) {
        if (value == null) {
            json.writeNullProperty(key);
        } else {
            json.writeName(key);
            ShownValue.write(json, value);
        }
    }

    private static void text(JsonGenerator json, String key, Optional<String> text) {
        text.ifPresentOrElse(value -> json.writeStringProperty(key, value), () -> json.writeNullProperty(key));
    }
}
