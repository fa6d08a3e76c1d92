package io.bastide.sops.yaml;

import io.bastide.sops.document.Node;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import io.bastide.sops.format.InputLimits;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;

/**
 * The anchors of one document. Aliases are expanded as sops does, within a budget: few bytes can name nodes without
 * number.
 */
final class Anchors {
    private final Map<String, Sized> nodes = new HashMap<>();
    private final boolean isAllowed;
    private long spent;

    /** @param isAllowed false refuses anchors and aliases, because SOPS would not keep them */
    Anchors(boolean isAllowed) {
        this.isAllowed = isAllowed;
    }

    /** Forgets the anchors of the document before; what was spent stays spent. */
    void startDocument() {
        nodes.clear();
    }

    /**
     * Notes that a finished node carries an anchor.
     *
     * @throws SopsException {@code UNREPRESENTABLE} where anchors are refused
     */
    void define(Optional<Anchor> anchor, Sized node, Place place) throws SopsException {
        if (anchor.isPresent()) {
            refuse("anchor", place);
            nodes.put(anchor.get().getValue(), node);
        }
    }

    /**
     * What an alias stands for.
     *
     * @param depth levels of collections around the alias
     * @throws SopsException {@code UNREPRESENTABLE} where aliases are refused, {@code MALFORMED} when there is no such
     *     anchor yet, {@code LIMIT_EXCEEDED} when the budget is spent
     */
    Sized expand(AliasEvent alias, int depth) throws SopsException {
        Place place = Place.of(alias.getStartMark());
        refuse("alias", place);
        Sized target = nodes.get(alias.getAlias().getValue());
        if (target == null) {
            throw new SopsException(SopsFault.MALFORMED, "the alias at %s has no anchor before it".formatted(place));
        }
        spent += target.size();
        if (spent > InputLimits.MAX_ALIASED_NODES) {
            throw new SopsException(
                    SopsFault.LIMIT_EXCEEDED,
                    "aliases stand for more than %d nodes".formatted(InputLimits.MAX_ALIASED_NODES));
        }
        InputLimits.checkDepth(depth + target.height());
        return target;
    }

    private void refuse(String what, Place place) throws SopsException {
        if (!isAllowed) {
            throw new SopsException(
                    SopsFault.UNREPRESENTABLE, "the %s at %s would not survive encryption".formatted(what, place));
        }
    }

    /**
     * A node and how large it is with all aliases expanded.
     *
     * @param size nodes in it, itself included
     * @param height levels of collections in it, 0 for a value
     */
    record Sized(Node node, long size, int height) {}
}
