package io.bastide.emitters.sops;

import io.bastide.sops.age.AgeKeyPair;
import java.nio.charset.StandardCharsets;

/**
 * Somebody who can open files.
 *
 * @param recipient the public half of the key
 * @param identity the secret half
 */
record Holder(String recipient, String identity) {
    static final Holder ANN;
    static final Holder BEN;
    static final Holder CLUSTER;

    static {
        FakeMachine machine = new FakeMachine();
        ANN = make(machine);
        BEN = make(machine);
        CLUSTER = make(machine);
    }

    private static Holder make(FakeMachine machine) {
        try (AgeKeyPair pair = AgeKeyPair.generate(machine::now, machine.random())) {
            String file = new String(pair.identityFile(), StandardCharsets.US_ASCII);
            String identity = file.substring(file.indexOf("AGE-SECRET-KEY-1")).strip();
            return new Holder(pair.recipient().text(), identity);
        }
    }
}
