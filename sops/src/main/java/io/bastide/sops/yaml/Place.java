package io.bastide.sops.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Where something stands in the text.
 *
 * @param line 1-based
 * @param column 1-based
 */
record Place(int line, int column) {
    static Place of(Optional<Mark> mark) {
        return mark.map(known -> new Place(known.getLine() + 1, known.getColumn() + 1))
                .orElse(new Place(1, 1));
    }

    @Override
    public String toString() {
        return "line " + line + ", column " + column;
    }
}
