package io.bastide.sops.age;

import java.util.Map;

/**
 * Everything outside of the program that the search for identities looks at.
 *
 * @param environment the variables of the process
 * @param platform where the user's configuration lies
 * @param files the disk
 * @param commands what runs the command that prints identities
 */
public record IdentityPlaces(
        Map<String, String> environment, Platform platform, IdentityFiles files, CommandRunner commands) {
    /** Copies the variables. */
    public IdentityPlaces {
        environment = Map.copyOf(environment);
    }

    /** Names no value: variables may hold keys. */
    @Override
    public String toString() {
        return "IdentityPlaces[%d variables, %s]".formatted(environment.size(), platform);
    }
}
