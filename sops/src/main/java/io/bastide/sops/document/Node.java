package io.bastide.sops.document;

/** A mapping, a list or a value. */
public sealed interface Node extends ListItem permits MapNode, ListNode, Value {
    /** Overwrites every value and comment below this node with zeros. The node must not be used afterwards. */
    @Override
    void destroy();
}
