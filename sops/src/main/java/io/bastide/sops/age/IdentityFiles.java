package io.bastide.sops.age;

import java.io.IOException;

/** The files in which identities may lie: the seam between the search and the disk. */
public interface IdentityFiles {
    /** Whether there is such a file. */
    boolean exists(String path);

    /** The bytes of a file, owned by the caller, who clears them. */
    byte[] read(String path) throws IOException;
}
