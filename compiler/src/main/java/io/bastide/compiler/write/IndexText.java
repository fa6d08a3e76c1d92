package io.bastide.compiler.write;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;

/**
 * The bytes of an index: JSON in UTF-8, every array element on its own line, so that a change of one file or object is a
 * change of one line.
 *
 * <p>Each unit is rendered by itself, which is why the indexes of shards can be joined without a byte changing.
 */
final class IndexText {
    /** The version of the format, raised when an older reader would misunderstand it. */
    static final int FORMAT_VERSION = 1;

    private static final int UNIT_DEPTH = 2;
    private static final JsonFactory JSON = new JsonFactory();

    private IndexText() {}

    /** What stands before the first unit. */
    static byte[] head(IndexHeader header) {
        ByteArrayOutputStream tool = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), tool, JsonEncoding.UTF8)) {
            json.writeString(header.tool());
        }
        return bytes("{\n  \"formatVersion\": %d,\n  \"tool\": %s,\n  \"units\": ["
                .formatted(FORMAT_VERSION, tool.toString(StandardCharsets.UTF_8)));
    }

    /** What stands before a unit. */
    static byte[] beforeUnit(boolean isFirst) {
        return bytes((isFirst ? "\n" : ",\n") + Layout.indent(UNIT_DEPTH));
    }

    /** What stands after the last unit. */
    static byte[] foot(boolean isEmpty) {
        return bytes(isEmpty ? "]\n}\n" : "\n  ]\n}\n");
    }

    /** One unit, without the separators around it. */
    static byte[] unit(IndexedUnit unit) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(new Context(), text, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeStringProperty("name", unit.name());
            json.writeArrayPropertyStart("files");
            unit.files().forEach(file -> write(file, json));
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toByteArray();
    }

    private static void write(IndexedFile file, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("path", file.path());
        json.writeStringProperty("sha256", file.sha256());
        json.writeArrayPropertyStart("objects");
        file.objects().forEach(object -> write(object, json));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(IndexedObject object, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("apiVersion", object.id().apiVersion());
        json.writeStringProperty("kind", object.id().kind());
        if (!object.id().namespace().isEmpty()) {
            json.writeStringProperty("namespace", object.id().namespace());
        }
        json.writeStringProperty("name", object.id().name());
        if (!object.spec().isEmpty()) {
            json.writeStringProperty("spec", object.spec());
        }
        json.writeEndObject();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static final class Context extends ObjectWriteContext.Base {
        private final PrettyPrinter layout = new Layout();

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return layout;
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }

    /** Objects on one line, array elements on lines of their own. */
    private static final class Layout implements PrettyPrinter {
        private int depth = UNIT_DEPTH;

        static String indent(int depth) {
            return "  ".repeat(depth);
        }

        @Override
        public void writeRootValueSeparator(JsonGenerator json) {
            throw new IllegalStateException("a unit is one value");
        }

        @Override
        public void writeStartObject(JsonGenerator json) {
            json.writeRaw('{');
        }

        @Override
        public void beforeObjectEntries(JsonGenerator json) {
            // Nothing: the first entry follows at once.
        }

        @Override
        public void writeObjectNameValueSeparator(JsonGenerator json) {
            json.writeRaw(": ");
        }

        @Override
        public void writeObjectEntrySeparator(JsonGenerator json) {
            json.writeRaw(", ");
        }

        @Override
        public void writeEndObject(JsonGenerator json, int entries) {
            json.writeRaw('}');
        }

        @Override
        public void writeStartArray(JsonGenerator json) {
            json.writeRaw('[');
            depth++;
        }

        @Override
        public void beforeArrayValues(JsonGenerator json) {
            breakLine(json);
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator json) {
            json.writeRaw(',');
            breakLine(json);
        }

        @Override
        public void writeEndArray(JsonGenerator json, int values) {
            depth--;
            if (values > 0) {
                breakLine(json);
            }
            json.writeRaw(']');
        }

        private void breakLine(JsonGenerator json) {
            json.writeRaw('\n');
            json.writeRaw(indent(depth));
        }
    }
}
