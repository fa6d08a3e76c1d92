package io.bastide.sops.document;

/**
 * A key of a mapping and what it leads to.
 *
 * @param key the key; keys are never encrypted
 * @param node what it leads to
 */
public record Entry(String key, Node node) implements MapItem {
    @Override
    public void destroy() {
        node.destroy();
    }
}
