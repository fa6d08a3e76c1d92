package io.bastide.sops.dotenv;

import io.bastide.sops.document.Comment;
import io.bastide.sops.document.Entry;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.document.Value;
import io.bastide.sops.document.ValueType;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import io.bastide.sops.format.TreeCheck;
import java.util.List;

/** What dotenv lines can carry. */
final class DotenvCheck implements TreeCheck.Leaves {
    @Override
    public void value(Value value) throws SopsException {
        if (value.type() != ValueType.STR) {
            throw TreeCheck.unrepresentable("dotenv carries strings only, not the type `%s`"
                    .formatted(value.type().word()));
        }
        for (int i = 0; i + 1 < value.bytes().length; i++) {
            if (value.bytes()[i] == '\\' && value.bytes()[i + 1] == 'n') {
                throw TreeCheck.unrepresentable("a value holds a backslash before an n, which means a line break");
            }
        }
    }

    @Override
    public void comment(Comment comment) throws SopsException {
        for (byte unit : comment.text()) {
            if (unit == '\n') {
                throw TreeCheck.unrepresentable("a comment holds a line break");
            }
        }
        if (comment.isInline()) {
            throw TreeCheck.unrepresentable("dotenv has no comments behind values");
        }
    }

    static void entry(Entry entry, String prefix) throws SopsException {
        if (!(entry.node() instanceof Value)) {
            throw TreeCheck.unrepresentable("dotenv carries no mapping or list, as under `%s`".formatted(entry.key()));
        }
        if (entry.key().startsWith("#")
                || entry.key().indexOf('=') >= 0
                || entry.key().indexOf('\n') >= 0) {
            throw TreeCheck.unrepresentable("dotenv cannot carry a key with `=`, a line break or a leading `#`");
        }
        if (entry.key().startsWith(prefix)) {
            throw reserved(entry.key());
        }
    }

    static SopsException reserved(String key) {
        return new SopsException(
                SopsFault.RESERVED_KEY, "the key `%s` starts like those of the metadata of encryption".formatted(key));
    }

    static MapNode only(List<MapNode> documents) throws SopsException {
        if (documents.size() != 1) {
            throw TreeCheck.unrepresentable("dotenv carries one document, not %d".formatted(documents.size()));
        }
        return documents.get(0);
    }
}
