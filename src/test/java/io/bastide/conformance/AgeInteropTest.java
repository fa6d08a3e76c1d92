package io.bastide.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bastide.sops.age.AgeFile;
import io.bastide.sops.age.AgeIdentity;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real age and our library open each other's files, and agree on keys. */
@Tag("conformance")
class AgeInteropTest {

    private static final int KEY_PAIRS = 20;
    private static final int RANDOM_LENGTHS = 40;
    private static final int CHUNK = 64 * 1024;

    @TempDir
    private static Path folder;

    private static Path age;
    private static Path keygen;
    private static KeyHolder ann;
    private static KeyHolder bob;

    @BeforeAll
    static void findTools() {
        age = Tool.require("age");
        keygen = Tool.require("age-keygen");
        ann = KeyHolder.in(folder, "ann");
        bob = KeyHolder.in(folder, "bob");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, 17, 32, 47, 48, 49, 1023, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 1 << 20})
    void openEachOthersFiles(int length) throws SopsException {
        byte[] plain = bytes(length, length);

        assertThat(openedByAge(AgeFile.encrypt(plain, List.of(ann.recipient()))))
                .isEqualTo(plain);
        assertThat(openedByAge(AgeFile.encryptArmored(plain, List.of(ann.recipient()))))
                .isEqualTo(plain);
        assertThat(openedByUs(madeByAge(plain))).isEqualTo(plain);
        assertThat(openedByUs(madeByAge(plain, "--armor"))).isEqualTo(plain);
    }

    @Test
    void openEachOthersFilesOfRandomLengths() throws SopsException {
        Dice dice = new Dice(1);

        for (int seed = 0; seed < RANDOM_LENGTHS; seed++) {
            byte[] plain = bytes(dice.between(0, dice.one(100, 2 * CHUNK, 1 << 20)), seed);

            boolean isArmored = dice.chance(50);
            byte[] ours = isArmored
                    ? AgeFile.encryptArmored(plain, List.of(ann.recipient()))
                    : AgeFile.encrypt(plain, List.of(ann.recipient()));
            byte[] theirs = isArmored ? madeByAge(plain, "--armor") : madeByAge(plain);

            assertThat(openedByAge(ours)).as("%d bytes", plain.length).isEqualTo(plain);
            assertThat(openedByUs(theirs)).as("%d bytes", plain.length).isEqualTo(plain);
        }
    }

    @Test
    void openFilesForSeveralRecipients() throws SopsException {
        byte[] plain = bytes(100, 1);

        byte[] ours = AgeFile.encrypt(plain, List.of(bob.recipient(), ann.recipient()));
        byte[] theirs = madeByAge(plain, "--recipient=" + bob.recipient());

        assertThat(openedByAge(ours)).isEqualTo(plain);
        assertThat(openedByUs(theirs)).isEqualTo(plain);
    }

    @Test
    void refuseFilesForSomebodyElse() throws SopsException {
        byte[] plain = bytes(100, 1);
        byte[] forBob = AgeFile.encrypt(plain, List.of(bob.recipient()));

        var answer = decrypt(forBob);

        assertThat(answer.exitCode()).isNotZero();
        assertFault(forBob, SopsFault.NO_KEY);
    }

    @Test
    void refuseEveryDamagedFile() throws SopsException {
        byte[] made = madeByAge(bytes(100, 1));
        Dice dice = new Dice(2);

        for (int i = 0; i < RANDOM_LENGTHS; i++) {
            byte[] damaged = made.clone();
            damaged[dice.between(0, made.length - 1)] ^= (byte) (1 << dice.between(0, 7));

            assertThat(decrypt(damaged).exitCode()).isNotZero();
            assertThatThrownBy(() -> openedByUs(damaged)).isInstanceOf(SopsException.class);
        }
    }

    @Test
    void refuseTruncatedFiles() throws SopsException {
        byte[] made = madeByAge(bytes(3 * CHUNK, 1));

        for (int length : List.of(0, 1, 100, 200, CHUNK, made.length - CHUNK, made.length - 17, made.length - 1)) {
            byte[] cut = Arrays.copyOf(made, length);

            assertThat(decrypt(cut).exitCode()).as("%d bytes", length).isNotZero();
            assertFault(cut, SopsFault.MALFORMED);
        }
    }

    @Test
    void agreeOnTheRecipientOfOurIdentities() {
        for (int i = 0; i < KEY_PAIRS; i++) {
            KeyHolder holder = KeyHolder.in(folder, "holder-" + i);

            String recipient = ToolProcess.of(
                            keygen, "-y", holder.identityFile().toString())
                    .run()
                    .requireSuccess()
                    .text();

            assertThat(recipient.strip()).isEqualTo(holder.recipient().text());
        }
    }

    @Test
    void agreeOnTheRecipientOfTheirIdentities() throws SopsException {
        for (int i = 0; i < KEY_PAIRS; i++) {
            List<String> lines =
                    ToolProcess.of(keygen).run().requireSuccess().text().lines().toList();

            try (var identity = AgeIdentity.of(lines.get(2).getBytes(StandardCharsets.US_ASCII))) {
                assertThat(lines.get(1))
                        .isEqualTo("# public key: " + identity.recipient().text());
            }
        }
    }

    @Test
    void writesIdentityFilesAsKeygenDoes() throws Exception {
        String ours = Files.readString(ann.identityFile());
        String theirs = ToolProcess.of(keygen).run().requireSuccess().text();

        assertThat(masked(ours).replaceFirst("Z\n", "+00:00\n"))
                .isEqualTo(masked(theirs).replaceFirst("Z\n", "+00:00\n"));
    }

    /** With one character for everything that is different in every file. */
    private static String masked(String identityFile) {
        return identityFile
                .replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}", "TIME")
                .replaceAll("age1[0-9a-z]{58}", "RECIPIENT")
                .replaceAll("AGE-SECRET-KEY-1[0-9A-Z]{58}", "IDENTITY");
    }

    private static byte[] openedByUs(byte[] file) throws SopsException {
        return AgeFile.decrypt(file, List.of(ann.identity()));
    }

    private static void assertFault(byte[] file, SopsFault fault) {
        assertThatThrownBy(() -> openedByUs(file))
                .isInstanceOfSatisfying(
                        SopsException.class, e -> assertThat(e.fault()).isEqualTo(fault));
    }

    private static byte[] openedByAge(byte[] file) {
        return decrypt(file).requireSuccess().output();
    }

    private static ToolProcess.Result decrypt(byte[] file) {
        return ToolProcess.of(age, "--decrypt", "--identity=" + ann.identityFile())
                .withInput(file)
                .run();
    }

    private static byte[] madeByAge(byte[] plain, String... options) {
        var arguments = new ArrayList<>(List.of("--encrypt", "--recipient=" + ann.recipient()));
        arguments.addAll(List.of(options));
        return ToolProcess.of(age, arguments.toArray(String[]::new))
                .withInput(plain)
                .run()
                .requireSuccess()
                .output();
    }

    private static byte[] bytes(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
