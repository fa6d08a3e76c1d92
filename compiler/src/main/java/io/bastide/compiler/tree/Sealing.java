package io.bastide.compiler.tree;

/**
 * Says of an object that some of its values are secret: its body says where they come from, and only its file, encrypted,
 * has them. Packagers give such an object a file of its own in each place and never patch it.
 *
 * <p>The room that emits the object knows the rest; see {@code io.bastide.compiler.seal}.
 */
public interface Sealing {
    /** Name of the sealer that encrypts the object. */
    String sealer();

    /** Name of the object's file, for example {@code redis.sops.yaml}; unique in its unit. */
    String fileName();

    /** Whether a generator brings the object in, rather than the list of resources. */
    boolean isGenerated();
}
