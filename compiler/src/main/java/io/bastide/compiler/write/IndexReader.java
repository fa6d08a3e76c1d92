package io.bastide.compiler.write;

import io.bastide.compiler.tree.ManifestId;
import io.bastide.compiler.write.UnusableIndexException.Kind;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** Reads an index unit by unit; strict, because what it says is deleted or overwritten. */
final class IndexReader {
    /** Takes the units in the order in which they stand. */
    @FunctionalInterface
    interface Units {
        void unit(IndexedUnit unit) throws IOException;
    }

    private static final int MAX_NESTING = 16;

    /** Characters; a path of a Linux file system has at most 4,096. */
    private static final int MAX_STRING_LENGTH = 16 * 1024;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_NESTING)
                    .maxStringLength(MAX_STRING_LENGTH)
                    .maxNameLength(MAX_STRING_LENGTH)
                    .build())
            .build();

    private final JsonParser json;
    private boolean isOurs;

    private IndexReader(JsonParser json) {
        this.json = json;
    }

    /**
     * Hands each unit of a file to the taker; memory is that of the largest unit.
     *
     * @throws UnusableIndexException when it is no whole index; the taker may have seen some units then
     */
    static IndexHeader read(Path file, Units units) throws IOException, UnusableIndexException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS));
                JsonParser json = JSON.createParser(ObjectReadContext.empty(), in)) {
            return new IndexReader(json).read(units);
        } catch (JacksonIOException failed) {
            throw failed.getCause();
        }
    }

    private IndexHeader read(Units units) throws IOException, UnusableIndexException {
        try {
            JsonToken first = json.nextToken();
            isOurs = first == null;
            expect(first == JsonToken.START_OBJECT);
            expect("formatVersion".equals(json.nextName()) && json.nextToken() == JsonToken.VALUE_NUMBER_INT);
            isOurs = true;
            int version = json.getIntValue();
            if (version > IndexText.FORMAT_VERSION) {
                throw new UnusableIndexException(
                        Kind.TOO_NEW,
                        "has format version %d, newer than %d".formatted(version, IndexText.FORMAT_VERSION));
            }
            expect(version == IndexText.FORMAT_VERSION);
            expect("tool".equals(json.nextName()));
            IndexHeader header = new IndexHeader(text());
            expect("units".equals(json.nextName()));
            eachObject(() -> units.unit(unit()));
            expect(json.nextToken() == JsonToken.END_OBJECT && json.nextToken() == null);
            return header;
        } catch (JacksonIOException failed) {
            throw failed;
        } catch (JacksonException broken) {
            throw damaged();
        }
    }

    private IndexedUnit unit() throws IOException, UnusableIndexException {
        expect("name".equals(json.nextName()));
        String name = text();
        expect("files".equals(json.nextName()));
        List<IndexedFile> files = new ArrayList<>();
        eachObject(() -> files.add(file()));
        expect(json.nextToken() == JsonToken.END_OBJECT);
        return new IndexedUnit(name, files);
    }

    private IndexedFile file() throws IOException, UnusableIndexException {
        expect("path".equals(json.nextName()));
        String path = text();
        expect(OutputPath.problem(path).isEmpty());
        expect("sha256".equals(json.nextName()));
        String sha256 = text();
        expect(Checksum.isWellFormed(sha256));
        expect("objects".equals(json.nextName()));
        List<IndexedObject> objects = new ArrayList<>();
        eachObject(() -> objects.add(object()));
        expect(json.nextToken() == JsonToken.END_OBJECT);
        return new IndexedFile(path, sha256, objects);
    }

    private IndexedObject object() throws UnusableIndexException {
        Map<String, String> fields = new HashMap<>();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            expect(fields.put(name, text()) == null);
        }
        expect(json.currentToken() == JsonToken.END_OBJECT);
        expect(Set.of("apiVersion", "kind", "namespace", "name", "spec").containsAll(fields.keySet()));
        ManifestId id = new ManifestId(
                required(fields, "apiVersion"),
                required(fields, "kind"),
                fields.getOrDefault("namespace", ""),
                required(fields, "name"));
        return new IndexedObject(id, fields.getOrDefault("spec", ""));
    }

    private String required(Map<String, String> fields, String name) throws UnusableIndexException {
        String value = fields.get(name);
        if (value == null) {
            throw damaged();
        }
        return value;
    }

    private interface Element {
        void read() throws IOException, UnusableIndexException;
    }

    private void eachObject(Element element) throws IOException, UnusableIndexException {
        expect(json.nextToken() == JsonToken.START_ARRAY);
        while (json.nextToken() == JsonToken.START_OBJECT) {
            element.read();
        }
        expect(json.currentToken() == JsonToken.END_ARRAY);
    }

    private String text() throws UnusableIndexException {
        expect(json.nextToken() == JsonToken.VALUE_STRING);
        return json.getString();
    }

    private void expect(boolean fact) throws UnusableIndexException {
        if (!fact) {
            throw damaged();
        }
    }

    private UnusableIndexException damaged() {
        return isOurs
                ? new UnusableIndexException(
                        Kind.DAMAGED,
                        "is damaged at line " + json.currentLocation().getLineNr())
                : new UnusableIndexException(Kind.FOREIGN, "is no index of Bastide");
    }
}
