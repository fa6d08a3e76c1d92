package io.bastide.sops.json;

import io.bastide.sops.document.Comment;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.document.Value;
import io.bastide.sops.document.ValueType;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.format.ByteSink;
import io.bastide.sops.format.DocumentFormat;
import io.bastide.sops.format.ReservedKey;
import io.bastide.sops.format.TreeCheck;
import io.bastide.sops.format.Utf8;
import java.util.List;

/** JSON files with an object at the top. */
public final class JsonFormat implements DocumentFormat {
    private static final TreeCheck CHECK = new TreeCheck(new Demands());

    @Override
    public List<MapNode> readPlain(byte[] bytes) throws SopsException {
        List<MapNode> documents = List.of(JsonReader.read(bytes));
        ReservedKey.checkPlain(documents);
        return documents;
    }

    @Override
    public List<MapNode> readEncrypted(byte[] bytes) throws SopsException {
        return List.of(JsonReader.read(bytes));
    }

    @Override
    public byte[] writePlain(List<MapNode> documents) throws SopsException {
        return write(documents);
    }

    @Override
    public byte[] writeEncrypted(List<MapNode> documents) throws SopsException {
        return write(documents);
    }

    @Override
    public void check(List<MapNode> documents) throws SopsException {
        only(documents);
        ReservedKey.checkFree(documents);
        CHECK.check(documents);
    }

    private static byte[] write(List<MapNode> documents) throws SopsException {
        try (ByteSink out = new ByteSink()) {
            new JsonWriter(out).write(only(documents));
            return out.toBytes();
        }
    }

    private static MapNode only(List<MapNode> documents) throws SopsException {
        if (documents.size() != 1) {
            throw TreeCheck.unrepresentable("JSON carries one document, not %d".formatted(documents.size()));
        }
        return documents.get(0);
    }

    /** The number of a float that JSON can carry. */
    static double finite(Value value) throws SopsException {
        String text = value.asText();
        if (text.endsWith("Inf") || text.equals("NaN")) {
            throw TreeCheck.unrepresentable("JSON cannot carry the number `%s`".formatted(text));
        }
        return Double.parseDouble(text);
    }

    private static final class Demands implements TreeCheck.Leaves {
        @Override
        public void value(Value value) throws SopsException {
            if (value.type() == ValueType.TIME) {
                throw TreeCheck.unrepresentable("JSON cannot carry a point in time, only a string");
            }
            if (value.type() == ValueType.FLOAT) {
                finite(value);
            }
            if (value.type() == ValueType.STR && !Utf8.isValid(value.bytes())) {
                throw TreeCheck.unrepresentable("a string is not UTF-8 text, which JSON cannot carry");
            }
        }

        @Override
        public void comment(Comment comment) throws SopsException {
            throw TreeCheck.unrepresentable("JSON cannot carry a comment");
        }
    }
}
