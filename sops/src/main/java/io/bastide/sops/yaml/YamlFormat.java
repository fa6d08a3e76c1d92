package io.bastide.sops.yaml;

import io.bastide.sops.document.Comment;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.document.Value;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.format.ByteSink;
import io.bastide.sops.format.DocumentFormat;
import io.bastide.sops.format.ReservedKey;
import io.bastide.sops.format.TreeCheck;
import io.bastide.sops.format.Utf8;
import java.util.List;

/** YAML streams of one or more documents. */
public final class YamlFormat implements DocumentFormat {
    private static final TreeCheck CHECK = new TreeCheck(new Demands());

    @Override
    public List<MapNode> readPlain(byte[] bytes) throws SopsException {
        List<MapNode> documents = YamlReader.readStrictly(bytes);
        ReservedKey.checkPlain(documents);
        return documents;
    }

    @Override
    public List<MapNode> readEncrypted(byte[] bytes) throws SopsException {
        return YamlReader.readTolerantly(bytes);
    }

    @Override
    public byte[] writePlain(List<MapNode> documents) {
        return write(documents);
    }

    @Override
    public byte[] writeEncrypted(List<MapNode> documents) {
        return write(documents);
    }

    @Override
    public void check(List<MapNode> documents) throws SopsException {
        if (documents.isEmpty()) {
            throw TreeCheck.unrepresentable("there is no document");
        }
        ReservedKey.checkFree(documents);
        CHECK.check(documents);
    }

    private static byte[] write(List<MapNode> documents) {
        try (ByteSink out = new ByteSink()) {
            new YamlWriter(out).write(documents);
            return out.toBytes();
        }
    }

    private static final class Demands implements TreeCheck.Leaves {
        @Override
        public void value(Value value) {
            // every type of value has a form in YAML
        }

        @Override
        public void comment(Comment comment) throws SopsException {
            if (!Utf8.isValid(comment.text()) || !CommentWriter.isPrintable(comment)) {
                throw TreeCheck.unrepresentable("a comment holds a line break or a control character");
            }
        }
    }
}
