package io.bastide.emitters.sops;

import io.bastide.dsl.secret.KeyPair;
import io.bastide.dsl.secret.SecretSource;

/** Looks at what stands behind variables that may be unset. */
final class StandIns {
    private StandIns() {}

    /** The source that is asked last; the source itself when nothing stands in for it. */
    static SecretSource last(SecretSource source) {
        SecretSource last = source;
        while (last instanceof SecretSource.Variable variable
                && variable.otherwise().isPresent()) {
            last = variable.otherwise().get();
        }
        return last;
    }

    /** Says whether a source gives, at once or in the end, a part of a pair. */
    static boolean isOf(KeyPair pair, SecretSource source) {
        return last(source) instanceof SecretSource.GeneratedKey generated
                && generated.pair().equals(pair);
    }
}
