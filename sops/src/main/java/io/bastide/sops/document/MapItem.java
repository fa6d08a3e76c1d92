package io.bastide.sops.document;

/** What stands in a mapping: an entry or a comment. */
public sealed interface MapItem permits Entry, Comment {
    /** Overwrites what it holds with zeros. */
    void destroy();
}
