package io.bastide.sops.binary;

import io.bastide.sops.document.Entry;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.document.Value;
import io.bastide.sops.document.ValueType;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.format.DocumentFormat;
import io.bastide.sops.format.InputLimits;
import io.bastide.sops.format.TreeCheck;
import io.bastide.sops.json.JsonFormat;
import java.util.List;

/** Raw bytes, carried as the string {@value #DATA_KEY} of a JSON file once they are encrypted. */
public final class BinaryFormat implements DocumentFormat {
    /** The one key. */
    public static final String DATA_KEY = "data";

    private final JsonFormat envelope = new JsonFormat();

    @Override
    public List<MapNode> readPlain(byte[] bytes) throws SopsException {
        InputLimits.checkSize(bytes);
        return List.of(new MapNode(List.of(new Entry(DATA_KEY, Value.text(bytes.clone())))));
    }

    @Override
    public List<MapNode> readEncrypted(byte[] bytes) throws SopsException {
        return envelope.readEncrypted(bytes);
    }

    @Override
    public byte[] writePlain(List<MapNode> documents) throws SopsException {
        return data(documents).bytes().clone();
    }

    @Override
    public byte[] writeEncrypted(List<MapNode> documents) throws SopsException {
        return envelope.writeEncrypted(documents);
    }

    @Override
    public void check(List<MapNode> documents) throws SopsException {
        data(documents);
        if (documents.get(0).items().size() != 1) {
            throw TreeCheck.unrepresentable("a binary file carries nothing but the key `data`");
        }
    }

    private static Value data(List<MapNode> documents) throws SopsException {
        if (documents.size() == 1
                && documents.get(0).get(DATA_KEY).orElse(null) instanceof Value value
                && value.type() == ValueType.STR) {
            return value;
        }
        throw TreeCheck.unrepresentable("a binary file carries one string under the key `data`");
    }
}
