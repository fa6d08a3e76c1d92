package io.bastide.dsl.secret;

import java.util.List;

/** The types of secrets that Kubernetes knows. Source: Kubernetes, "Secrets", "Types of Secret". */
public enum SecretType {
    /** Anything. */
    OPAQUE("Opaque"),
    /** A certificate and its private key. */
    TLS("kubernetes.io/tls", "tls.crt", "tls.key"),
    /** Credentials of image registries. */
    DOCKER_CONFIG("kubernetes.io/dockerconfigjson", ".dockerconfigjson"),
    /** A user name and a password; Kubernetes asks for one of the two, we for both. */
    BASIC_AUTH("kubernetes.io/basic-auth", "username", "password"),
    /** A private key of SSH. */
    SSH_AUTH("kubernetes.io/ssh-auth", "ssh-privatekey");

    private final String word;
    private final List<String> requiredKeys;

    SecretType(String word, String... requiredKeys) {
        this.word = word;
        this.requiredKeys = List.of(requiredKeys);
    }

    /** The text in the object's {@code type}. */
    public String word() {
        return word;
    }

    /** Keys that a secret of this type must have. */
    public List<String> requiredKeys() {
        return requiredKeys;
    }
}
