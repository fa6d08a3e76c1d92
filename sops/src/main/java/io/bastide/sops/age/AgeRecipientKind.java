package io.bastide.sops.age;

/** The kinds of age recipients, told apart by their beginnings. */
public enum AgeRecipientKind {
    /** A native X25519 key, {@code age1...}: the only kind that can be wrapped to here. */
    X25519("X25519"),
    /** A post-quantum hybrid key, {@code age1pq1...}. */
    HYBRID("post-quantum hybrid"),
    /** A key behind an age plugin, {@code age1NAME1...}. */
    PLUGIN("plugin"),
    /** An SSH public key, {@code ssh-ed25519 ...} or {@code ssh-rsa ...}. */
    SSH("ssh");

    private final String word;

    AgeRecipientKind(String word) {
        this.word = word;
    }

    /** The kind as it is named in messages. */
    public String word() {
        return word;
    }
}
