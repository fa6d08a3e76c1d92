package io.bastide.sops.age;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IdentitySearchTest {
    private final AgeKeyPair ada = pair();
    private final AgeKeyPair bob = pair();
    private final Map<String, String> environment = new HashMap<>(Map.of("HOME", "/home/ada"));
    private final Map<String, byte[]> files = new HashMap<>();
    private final List<List<String>> commands = new ArrayList<>();
    private final List<Map<String, String>> told = new ArrayList<>();
    private final List<byte[]> outputs = new ArrayList<>();

    @Test
    void mergesAllPlaces() throws SopsException {
        AgeKeyPair eve = pair();
        AgeKeyPair dan = pair();
        environment.put("SOPS_AGE_KEY", text(ada));
        environment.put("SOPS_AGE_KEY_FILE", "/keys");
        environment.put("SOPS_AGE_KEY_CMD", "print 'a key'");
        files.put("/keys", bob.identityFile());
        files.put("/home/ada/.config/sops/age/keys.txt", eve.identityFile());
        outputs.add(dan.identityFile());

        FoundIdentities found = find();

        assertThat(found.identities())
                .extracting(AgeIdentity::recipient)
                .containsExactlyInAnyOrder(ada.recipient(), bob.recipient(), eve.recipient(), dan.recipient());
        assertThat(found.sources())
                .allSatisfy(source -> assertThat(source.count()).isEqualTo(1))
                .extracting(IdentitySource::place)
                .containsExactly(
                        "SOPS_AGE_KEY",
                        "SOPS_AGE_KEY_FILE `/keys`",
                        "/home/ada/.config/sops/age/keys.txt",
                        "SOPS_AGE_KEY_CMD `print`");
        assertThat(commands).containsExactly(List.of("print", "a key"));
        assertThat(told).containsExactly(Map.of());
    }

    @Test
    void listsPlacesWithNothing() throws SopsException {
        FoundIdentities found = find();

        assertThat(found.identities()).isEmpty();
        assertThat(found.sources())
                .noneMatch(IdentitySource::isPresent)
                .extracting(IdentitySource::place)
                .containsExactly(
                        "SOPS_AGE_KEY", "SOPS_AGE_KEY_FILE", "/home/ada/.config/sops/age/keys.txt", "SOPS_AGE_KEY_CMD");
    }

    @Test
    void keepsAnIdentityThatIsFoundTwiceOnce() throws SopsException {
        environment.put("SOPS_AGE_KEY", text(ada) + "\n" + text(ada));

        assertThat(find().identities())
                .singleElement()
                .satisfies(identity -> assertThat(identity.isClosed()).isFalse());
    }

    @Test
    void prefersTheXdgFolder() throws SopsException {
        environment.put("XDG_CONFIG_HOME", "/xdg");
        files.put("/xdg/sops/age/keys.txt", ada.identityFile());

        assertThat(find().identities()).hasSize(1);
    }

    @Test
    void prefersTheXdgFolderOnMacosToo() throws SopsException {
        environment.put("XDG_CONFIG_HOME", "/xdg");

        assertThat(find(Platform.MACOS, List.of()).sources())
                .extracting(IdentitySource::place)
                .contains("/xdg/sops/age/keys.txt");
    }

    @Test
    void looksInTheFolderOfThePlatform() throws SopsException {
        environment.put("AppData", "C:\\Users\\ada\\AppData\\Roaming");

        assertThat(find(Platform.MACOS, List.of()).sources())
                .extracting(IdentitySource::place)
                .contains("/home/ada/Library/Application Support/sops/age/keys.txt");
        assertThat(find(Platform.WINDOWS, List.of()).sources())
                .extracting(IdentitySource::place)
                .contains("C:\\Users\\ada\\AppData\\Roaming\\sops\\age\\keys.txt");
    }

    @Test
    void leavesTheUserFileOutWithoutHome() throws SopsException {
        environment.remove("HOME");

        assertThat(find().sources()).hasSize(3);
    }

    @Test
    void refusesMissingFilesThatAVariableNames() {
        environment.put("SOPS_AGE_KEY_FILE", "/missing");

        assertThatThrownBy(this::find)
                .isInstanceOfSatisfying(
                        SopsException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(SopsFault.UNREADABLE_IDENTITIES))
                .hasMessageContaining("/missing");
    }

    @Test
    void tellsTheCommandOneRecipientAfterAnotherUntilOneFits() throws SopsException {
        environment.put("SOPS_AGE_KEY_CMD", "print");
        outputs.add(new byte[0]);
        outputs.add(bob.identityFile());

        FoundIdentities found = find(Platform.LINUX, List.of(ada.recipient(), bob.recipient(), pair().recipient()));

        assertThat(found.identities()).extracting(AgeIdentity::recipient).containsExactly(bob.recipient());
        assertThat(told)
                .containsExactly(
                        Map.of("SOPS_AGE_RECIPIENT", ada.recipient().text()),
                        Map.of("SOPS_AGE_RECIPIENT", bob.recipient().text()));
    }

    @Test
    void saysWhenTheCommandFails() {
        environment.put("SOPS_AGE_KEY_CMD", "print --token hunter2");

        assertThatThrownBy(this::find)
                .isInstanceOfSatisfying(
                        SopsException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(SopsFault.UNREADABLE_IDENTITIES))
                .hasMessageContaining("`print`")
                .hasMessageContaining("it ended with exit code 1")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void namesThePlaceOfAMalformedIdentity() {
        environment.put("SOPS_AGE_KEY", "hunter2");

        assertThatThrownBy(this::find)
                .hasMessageStartingWith("SOPS_AGE_KEY: line 1: ")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void reportsSshKeysWithoutReadingThem() throws SopsException {
        files.put("/home/ada/.ssh/id_ed25519", new byte[] {1});

        assertThat(find().sources())
                .contains(new IdentitySource("/home/ada/.ssh/id_ed25519", true, 0, List.of("ssh private key")));
        assertThat(files.get("/home/ada/.ssh/id_ed25519")).containsExactly(1);
    }

    @Test
    void reportsTheSshKeyThatAVariableNames() throws SopsException {
        environment.put("SOPS_AGE_SSH_PRIVATE_KEY_FILE", "/ssh");

        assertThat(find().sources()).contains(IdentitySource.absent("SOPS_AGE_SSH_PRIVATE_KEY_FILE `/ssh`"));

        files.put("/ssh", new byte[] {1});

        assertThat(find().sources())
                .contains(new IdentitySource(
                        "SOPS_AGE_SSH_PRIVATE_KEY_FILE `/ssh`", true, 0, List.of("ssh private key")));
    }

    @Test
    void overwritesWhatWasRead() throws SopsException {
        byte[] file = ada.identityFile();
        environment.put("SOPS_AGE_KEY_FILE", "/keys");
        files.put("/keys", file);

        find();

        assertThat(file).containsOnly(0);
    }

    @Test
    void closingClosesAllIdentities() throws SopsException {
        environment.put("SOPS_AGE_KEY", text(ada) + " " + text(bob));
        FoundIdentities found = find();

        found.close();

        assertThat(found.identities()).hasSize(2).allMatch(AgeIdentity::isClosed);
    }

    @Test
    void placesPrintNoValues() {
        environment.put("SOPS_AGE_KEY", "hunter2");

        assertThat(new IdentityPlaces(environment, Platform.LINUX, disk(), this::run).toString())
                .doesNotContain("hunter2");
    }

    private FoundIdentities find() throws SopsException {
        return find(Platform.LINUX, List.of());
    }

    private FoundIdentities find(Platform platform, List<AgeRecipient> wanted) throws SopsException {
        return IdentitySearch.find(new IdentityPlaces(environment, platform, disk(), this::run), wanted);
    }

    private byte[] run(List<String> command, Map<String, String> variables) throws IOException {
        commands.add(command);
        told.add(variables);
        if (outputs.isEmpty()) {
            throw new IOException("it ended with exit code 1");
        }
        return outputs.remove(0);
    }

    private IdentityFiles disk() {
        return new IdentityFiles() {
            @Override
            public boolean exists(String path) {
                return files.containsKey(path);
            }

            @Override
            public byte[] read(String path) throws IOException {
                byte[] content = files.get(path);
                if (content == null) {
                    throw new NoSuchFileException(path);
                }
                return content;
            }
        };
    }

    private static AgeKeyPair pair() {
        return AgeKeyPair.generate(InstantSource.fixed(Instant.EPOCH), new SecureRandom());
    }

    private static String text(AgeKeyPair pair) {
        return new String(pair.identity().text(), StandardCharsets.US_ASCII);
    }
}
