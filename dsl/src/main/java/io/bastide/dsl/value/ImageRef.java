package io.bastide.dsl.value;

import io.bastide.dsl.source.SpecException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A container image: repository, tag and digest.
 *
 * @param repository registry and path, for example {@code ghcr.io/acme/shop}
 * @param tag the tag, when given
 * @param digest the digest, for example {@code sha256:…}, when given
 */
public record ImageRef(String repository, Optional<String> tag, Optional<String> digest) {
    private static final String HELP = "write `repository:tag`, `repository@sha256:…`, or both";
    private static final String HOST_PART = "[a-zA-Z0-9]([a-zA-Z0-9-]*[a-zA-Z0-9])?";
    private static final String PATH_PART = "[a-z0-9]+((\\.|__?|-+)[a-z0-9]+)*";

    /** An optional registry host, then lower-case parts. A first part with capitals can only be a host. */
    private static final Pattern REPOSITORY = Pattern.compile(
            "(" + HOST_PART + "(\\." + HOST_PART + ")*(:[0-9]{1,5})?/)?" + PATH_PART + "(/" + PATH_PART + ")*");

    private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,127}");
    private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128}");

    /** Refuses what is no image reference (OCI distribution specification, "Pulling manifests"). */
    public ImageRef {
        check(REPOSITORY.matcher(repository).matches(), "`" + repository + "` is no image repository");
        tag.ifPresent(text -> check(TAG.matcher(text).matches(), "`" + text + "` is no image tag"));
        digest.ifPresent(text -> check(DIGEST.matcher(text).matches(), "`" + text + "` is no image digest"));
    }

    /**
     * Reads a reference such as {@code ghcr.io/acme/shop:1.4.2} or {@code busybox:1.38.0@sha256:…}.
     *
     * @throws SpecException when the text is no image reference
     */
    public static ImageRef of(String text) {
        int at = text.indexOf('@');
        Optional<String> digest = at < 0 ? Optional.empty() : Optional.of(text.substring(at + 1));
        String named = at < 0 ? text : text.substring(0, at);
        int colon = named.lastIndexOf(':');
        boolean hasTag = colon > named.lastIndexOf('/');
        return new ImageRef(
                hasTag ? named.substring(0, colon) : named,
                hasTag ? Optional.of(named.substring(colon + 1)) : Optional.empty(),
                digest);
    }

    /** The same image with another tag and no digest, because a digest belongs to one tag. */
    public ImageRef withTag(String changed) {
        return new ImageRef(repository, Optional.of(changed), Optional.empty());
    }

    /** The same image pinned to a digest. */
    public ImageRef withDigest(String changed) {
        return new ImageRef(repository, tag, Optional.of(changed));
    }

    @Override
    public String toString() {
        return repository
                + tag.map(text -> ":" + text).orElse("")
                + digest.map(text -> "@" + text).orElse("");
    }

    private static void check(boolean holds, String message) {
        if (!holds) {
            throw new SpecException(message, HELP);
        }
    }
}
