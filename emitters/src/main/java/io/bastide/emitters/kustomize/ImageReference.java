package io.bastide.emitters.kustomize;

/**
 * An image as Kustomize takes it apart.
 *
 * @param name registry and repository
 * @param tag the tag, empty when there is none
 * @param digest the digest with its algorithm, empty when there is none
 */
record ImageReference(String name, String tag, String digest) {
    /** Takes an image apart: a colon before the first slash belongs to the registry. */
    static ImageReference of(String image) {
        int slash = Math.max(image.indexOf('/'), 0);
        int at = image.indexOf('@', slash);
        int colon = image.indexOf(':', slash);
        if (at < 0 && colon < 0) {
            return new ImageReference(image, "", "");
        }
        if (at >= 0 && (colon < 0 || at < colon)) {
            return new ImageReference(image.substring(0, at), "", image.substring(at + 1));
        }
        String tag = image.substring(colon + 1, at < 0 ? image.length() : at);
        return new ImageReference(image.substring(0, colon), tag, at < 0 ? "" : image.substring(at + 1));
    }

    /** The image as text. */
    @Override
    public String toString() {
        return name + (tag.isEmpty() ? "" : ":" + tag) + (digest.isEmpty() ? "" : "@" + digest);
    }
}
