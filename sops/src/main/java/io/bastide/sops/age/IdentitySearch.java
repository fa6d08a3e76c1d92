package io.bastide.sops.age;

import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds identities where SOPS does, all places together: {@code SOPS_AGE_KEY}, {@code SOPS_AGE_KEY_FILE},
 * {@code SOPS_AGE_KEY_CMD}, and {@code sops/age/keys.txt} in the user's configuration folder. SSH keys are reported only.
 *
 * <p>A variable that is set and empty counts as not set.
 */
public final class IdentitySearch {
    private static final String KEY = "SOPS_AGE_KEY";
    private static final String KEY_FILE = "SOPS_AGE_KEY_FILE";
    private static final String KEY_COMMAND = "SOPS_AGE_KEY_CMD";
    private static final String SSH_KEY_FILE = "SOPS_AGE_SSH_PRIVATE_KEY_FILE";
    private static final String WANTED_RECIPIENT = "SOPS_AGE_RECIPIENT";
    private static final List<String> SSH_KEY_NAMES = List.of("id_ed25519", "id_rsa");

    private final IdentityPlaces places;
    private final Map<AgeRecipient, AgeIdentity> identities = new LinkedHashMap<>();
    private final List<IdentitySource> sources = new ArrayList<>();

    private IdentitySearch(IdentityPlaces places) {
        this.places = places;
    }

    /**
     * All identities that can be found.
     *
     * @param wanted the recipients of the file to be opened: the command is told one after another until it prints the
     *     identity of one of them; with none it runs once and is told nothing
     * @throws SopsException {@code UNREADABLE_IDENTITIES} when a file that a variable names is not there, or the command
     *     fails; {@code MALFORMED_IDENTITY} with the place and the number of the line
     */
    public static FoundIdentities find(IdentityPlaces places, List<AgeRecipient> wanted) throws SopsException {
        IdentitySearch search = new IdentitySearch(places);
        try {
            search.lookEverywhere(wanted);
            return new FoundIdentities(List.copyOf(search.identities.values()), search.sources);
        } catch (SopsException failure) {
            search.identities.values().forEach(AgeIdentity::close);
            throw failure;
        }
    }

    private void lookEverywhere(List<AgeRecipient> wanted) throws SopsException {
        lookForSshKeys();
        Optional<String> key = variable(KEY);
        if (key.isPresent()) {
            take(KEY, key.get().getBytes(StandardCharsets.UTF_8));
        } else {
            sources.add(IdentitySource.absent(KEY));
        }
        lookInNamedFile();
        lookInUserFile();
        lookAtCommand(wanted);
    }

    private void lookForSshKeys() {
        variable(SSH_KEY_FILE).ifPresent(path -> {
            String place = "%s `%s`".formatted(SSH_KEY_FILE, path);
            sources.add(places.files().exists(path) ? sshKey(place) : IdentitySource.absent(place));
        });
        Platform platform = places.platform();
        platform.homeFolder(places.environment()).stream()
                .flatMap(home -> SSH_KEY_NAMES.stream().map(name -> platform.path(home, ".ssh", name)))
                .filter(places.files()::exists)
                .map(IdentitySearch::sshKey)
                .forEach(sources::add);
    }

    private static IdentitySource sshKey(String place) {
        return new IdentitySource(place, true, 0, List.of("ssh private key"));
    }

    private void lookInNamedFile() throws SopsException {
        Optional<String> path = variable(KEY_FILE);
        if (path.isEmpty()) {
            sources.add(IdentitySource.absent(KEY_FILE));
            return;
        }
        take("%s `%s`".formatted(KEY_FILE, path.get()), read(KEY_FILE, path.get()));
    }

    private void lookInUserFile() throws SopsException {
        Optional<String> folder = places.platform().configFolder(places.environment());
        if (folder.isEmpty()) {
            return;
        }
        String path = places.platform().path(folder.get(), "sops", "age", "keys.txt");
        if (places.files().exists(path)) {
            take(path, read("the user's key file", path));
        } else {
            sources.add(IdentitySource.absent(path));
        }
    }

    private void lookAtCommand(List<AgeRecipient> wanted) throws SopsException {
        Optional<String> command = variable(KEY_COMMAND);
        List<String> words = command.isPresent() ? ShellWords.split(command.get()) : List.of();
        if (words.isEmpty()) {
            sources.add(IdentitySource.absent(KEY_COMMAND));
            return;
        }
        String place = "%s `%s`".formatted(KEY_COMMAND, words.get(0));
        if (wanted.isEmpty()) {
            take(place, run(words, Map.of()));
        }
        for (AgeRecipient recipient : wanted) {
            take(place, run(words, Map.of(WANTED_RECIPIENT, recipient.text())));
            if (identities.containsKey(recipient)) {
                return;
            }
        }
    }

    /** Takes what a place holds and overwrites the text. */
    private void take(String place, byte[] text) throws SopsException {
        try {
            AgeIdentityFile file = AgeIdentityFile.read(text);
            for (AgeIdentity identity : file.identities()) {
                if (identities.putIfAbsent(identity.recipient(), identity) != null) {
                    identity.close();
                }
            }
            sources.add(new IdentitySource(place, true, file.identities().size(), file.unusable()));
        } catch (SopsException malformed) {
            throw new SopsException(malformed.fault(), "%s: %s".formatted(place, malformed.getMessage()), malformed);
        } finally {
            Arrays.fill(text, (byte) 0);
        }
    }

    private byte[] read(String who, String path) throws SopsException {
        try {
            return places.files().read(path);
        } catch (IOException unreadable) {
            throw new SopsException(
                    SopsFault.UNREADABLE_IDENTITIES, "%s cannot be read: `%s`".formatted(who, path), unreadable);
        }
    }

    private byte[] run(List<String> words, Map<String, String> environment) throws SopsException {
        try {
            return places.commands().run(words, environment);
        } catch (IOException failure) {
            throw new SopsException(
                    SopsFault.UNREADABLE_IDENTITIES,
                    "the command `%s` of %s fails: %s".formatted(words.get(0), KEY_COMMAND, failure.getMessage()),
                    failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SopsException(
                    SopsFault.UNREADABLE_IDENTITIES,
                    "the command `%s` of %s was interrupted".formatted(words.get(0), KEY_COMMAND),
                    interrupted);
        }
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(places.environment().get(name)).filter(value -> !value.isEmpty());
    }
}
