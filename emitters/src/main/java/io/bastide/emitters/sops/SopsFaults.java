package io.bastide.emitters.sops;

import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;

/** Sorts the faults of the SOPS module out. */
final class SopsFaults {
    private SopsFaults() {}

    /** Says whether a file is whole and only nobody here can open it. */
    static boolean isWithoutIdentity(SopsException fault) {
        return fault.fault() == SopsFault.NO_KEY || fault.fault() == SopsFault.NO_KEY_SERVICE;
    }
}
