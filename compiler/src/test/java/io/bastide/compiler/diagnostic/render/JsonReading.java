package io.bastide.compiler.diagnostic.render;

import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Scalar;
import io.bastide.compiler.tree.Sequence;
import io.bastide.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON that a renderer wrote; a key that is there twice is refused. */
final class JsonReading {
    private JsonReading() {}

    static Mapping document(String json) {
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            Mapping document = node(parser).asMapping().orElseThrow();
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("more than one document");
            }
            return document;
        }
    }

    private static Tree node(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(parser);
            case START_ARRAY -> sequence(parser);
            case VALUE_STRING -> Scalar.of(parser.getString());
            case VALUE_NUMBER_INT -> Scalar.of(parser.getLongValue());
            case VALUE_TRUE -> Scalar.TRUE;
            case VALUE_FALSE -> Scalar.FALSE;
            case VALUE_NULL -> Scalar.NULL;
            default -> throw new IllegalArgumentException("unexpected " + parser.currentToken());
        };
    }

    private static Mapping mapping(JsonParser parser) {
        Mapping.Builder entries = Mapping.builder();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            entries.put(key, node(parser));
        }
        return entries.build();
    }

    private static Sequence sequence(JsonParser parser) {
        List<Tree> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(parser));
        }
        return new Sequence(items);
    }
}
