package io.bastide.sops.document;

/** What stands in a list: a node or a comment. */
public sealed interface ListItem permits Node, Comment {
    /** Overwrites what it holds with zeros. */
    void destroy();
}
