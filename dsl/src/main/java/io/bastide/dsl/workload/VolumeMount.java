package io.bastide.dsl.workload;

/**
 * A volume at a path of a container.
 *
 * @param volume name of the volume
 * @param path absolute path in the container
 * @param isReadOnly whether it cannot be written through this mount
 * @param subPath a path inside the volume; the whole volume when empty
 */
public record VolumeMount(String volume, String path, boolean isReadOnly, String subPath) {
    /** A writable mount of the whole volume. */
    public static VolumeMount of(String volume, String path) {
        return new VolumeMount(volume, path, false, "");
    }

    /** A mount that cannot be written. */
    public static VolumeMount readOnly(String volume, String path) {
        return new VolumeMount(volume, path, true, "");
    }

    /** The same mount of one path inside the volume. */
    public VolumeMount subPath(String inside) {
        return new VolumeMount(volume, path, isReadOnly, inside);
    }
}
