package io.bastide.sops.json;

import io.bastide.sops.document.Entry;
import io.bastide.sops.document.ListItem;
import io.bastide.sops.document.ListNode;
import io.bastide.sops.document.MapItem;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.document.Node;
import io.bastide.sops.document.Value;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import io.bastide.sops.format.InputLimits;
import io.bastide.sops.format.Utf8;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads one JSON object: RFC 8259. */
final class JsonReader {
    private static final int MAX_KEY_LENGTH = 1 << 20;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(InputLimits.MAX_DEPTH + 1)
                    .maxDocumentLength(InputLimits.MAX_BYTES)
                    .maxStringLength(InputLimits.MAX_BYTES)
                    .maxNameLength(MAX_KEY_LENGTH)
                    .build())
            .build();

    private final JsonParser parser;
    private int parts;

    private JsonReader(JsonParser parser) {
        this.parser = parser;
    }

    static MapNode read(byte[] bytes) throws SopsException {
        InputLimits.checkSize(bytes);
        String text = Utf8.decode(bytes);
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return new JsonReader(parser).document();
        } catch (StreamConstraintsException beyond) {
            throw new SopsException(SopsFault.LIMIT_EXCEEDED, "a key or number of the JSON text is too long");
        } catch (JacksonException failure) {
            throw malformed("the JSON text is malformed", failure.getLocation());
        }
    }

    private MapNode document() throws SopsException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new SopsException(SopsFault.MALFORMED, "the top level of the JSON text is no object");
        }
        MapNode root = object(1);
        if (parser.nextToken() != null) {
            throw malformed("something follows the JSON object", parser.currentTokenLocation());
        }
        return root;
    }

    private MapNode object(int depth) throws SopsException {
        InputLimits.checkDepth(depth);
        List<MapItem> items = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            InputLimits.checkParts(++parts);
            String key = parser.currentName();
            if (!keys.add(key)) {
                throw malformed("a key stands there twice", parser.currentTokenLocation());
            }
            items.add(new Entry(Utf8.paired(key), node(parser.nextToken(), depth)));
        }
        return new MapNode(items);
    }

    private ListNode array(int depth) throws SopsException {
        InputLimits.checkDepth(depth);
        List<ListItem> items = new ArrayList<>();
        JsonToken token = parser.nextToken();
        while (token != JsonToken.END_ARRAY) {
            items.add(node(token, depth));
            token = parser.nextToken();
        }
        return new ListNode(items);
    }

    private Node node(JsonToken token, int depth) throws SopsException {
        InputLimits.checkParts(++parts);
        return switch (token) {
            case START_OBJECT -> object(depth + 1);
            case START_ARRAY -> array(depth + 1);
            case VALUE_STRING -> Value.text(Utf8.encode(parser.getString()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getString());
            case VALUE_TRUE -> Value.bool(true);
            case VALUE_FALSE -> Value.bool(false);
            case VALUE_NULL -> Value.nothing();
            default -> throw malformed("the JSON text is malformed", parser.currentTokenLocation());
        };
    }

    /** Integers of 64 bits stay integers, everything else becomes a double. */
    private Value number(String digits) throws SopsException {
        try {
            return Value.integer(Long.parseLong(digits));
        } catch (NumberFormatException beyond) {
            double number = Double.parseDouble(digits);
            if (Double.isInfinite(number)) {
                throw malformed("a number is beyond the range of doubles", parser.currentTokenLocation());
            }
            return Value.real(number);
        }
    }

    private static SopsException malformed(String fact, TokenStreamLocation location) {
        String place = location == null
                ? ""
                : " at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
        return new SopsException(SopsFault.MALFORMED, fact + place);
    }
}
