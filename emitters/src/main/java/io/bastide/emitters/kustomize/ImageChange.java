package io.bastide.emitters.kustomize;

import io.bastide.compiler.tree.Mapping;

/**
 * An entry of {@code images} in a kustomization; fields that are empty are not written.
 *
 * @param name the name of the images that are changed
 * @param newName the name they get
 * @param newTag the tag they get instead of tag and digest
 * @param digest the digest they get instead of tag and digest
 */
record ImageChange(String name, String newName, String newTag, String digest) {
    /** The entry that turns one image into another, as far as an entry can. */
    static ImageChange between(String before, String after) {
        ImageReference old = ImageReference.of(before);
        ImageReference wanted = ImageReference.of(after);
        String newName = wanted.name().equals(old.name()) ? "" : wanted.name();
        boolean keepsVersion = wanted.tag().equals(old.tag()) && wanted.digest().equals(old.digest());
        return keepsVersion
                ? new ImageChange(old.name(), newName, "", "")
                : new ImageChange(old.name(), newName, wanted.tag(), wanted.digest());
    }

    /**
     * Says whether the name can stand in an entry: Kustomize reads it as a regular expression, in which only the point
     * of all characters of an image name means something, and {@link #applyTo} knows that.
     */
    boolean isWritable() {
        return !name.isEmpty() && name.chars().allMatch(ImageChange::isNameCharacter);
    }

    /** The image after the change; the image itself when its name is another. */
    String applyTo(String image) {
        if (!matches(image)) {
            return image;
        }
        ImageReference old = ImageReference.of(image);
        String changedName = newName.isEmpty() ? old.name() : newName;
        boolean keepsVersion = newTag.isEmpty() && digest.isEmpty();
        return keepsVersion
                ? new ImageReference(changedName, old.tag(), old.digest()).toString()
                : new ImageReference(changedName, newTag, digest).toString();
    }

    /** The entry as a document node, keys in the order in which Kustomize writes them. */
    Mapping toTree() {
        Mapping.Builder tree = Mapping.builder();
        if (!digest.isEmpty()) {
            tree.put("digest", digest);
        }
        tree.put("name", name);
        if (!newName.isEmpty()) {
            tree.put("newName", newName);
        }
        if (!newTag.isEmpty()) {
            tree.put("newTag", newTag);
        }
        return tree.build();
    }

    /** The name, then at most a colon with a tag and at most a digest by SHA-256; a point matches any character. */
    private boolean matches(String image) {
        int length = name.length();
        if (image.length() < length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = image.charAt(i);
            if (c != name.charAt(i) && (name.charAt(i) != '.' || c == '\n')) {
                return false;
            }
        }
        int end = image.length() > length && image.charAt(length) == ':' ? versionEnd(image, length + 1) : length;
        String sha256 = "@sha256:";
        int last = image.startsWith(sha256, end) ? versionEnd(image, end + sha256.length()) : end;
        return last == image.length();
    }

    private static int versionEnd(String image, int start) {
        int end = start;
        while (end < image.length() && isVersionCharacter(image.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isVersionCharacter(char c) {
        return isLetterOrDigit(c) || "_.{}-".indexOf(c) >= 0;
    }

    private static boolean isNameCharacter(int c) {
        return isLetterOrDigit(c) || "_.-/:".indexOf(c) >= 0;
    }

    private static boolean isLetterOrDigit(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
