package io.bastide.sops.age;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgeFileTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final AgeKeyPair ada = pair();
    private final AgeKeyPair bob = pair();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64 * 1024 - 1, 64 * 1024, 64 * 1024 + 1, 2 * 64 * 1024, 1024 * 1024})
    void opensBinaryFilesOfAnyLength(int length) throws SopsException {
        byte[] plain = bytes(length);

        byte[] file = AgeFile.encrypt(plain, List.of(ada.recipient()));

        assertThat(AgeFile.decrypt(file, List.of(ada.identity()))).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64 * 1024 - 1, 64 * 1024, 64 * 1024 + 1, 2 * 64 * 1024, 1024 * 1024})
    void opensArmoredFilesOfAnyLength(int length) throws SopsException {
        byte[] plain = bytes(length);

        byte[] file = AgeFile.encryptArmored(plain, List.of(ada.recipient()));

        assertThat(AgeFile.decrypt(file, List.of(ada.identity()))).isEqualTo(plain);
    }

    @Test
    void armoredFilesEndWithLineBreak() throws SopsException {
        String file = text(AgeFile.encryptArmored(bytes(32), List.of(ada.recipient())));

        assertThat(file)
                .startsWith("-----BEGIN AGE ENCRYPTED FILE-----\n")
                .endsWith("-----END AGE ENCRYPTED FILE-----\n");
    }

    @Test
    void eachOfSeveralRecipientsOpensTheFile() throws SopsException {
        byte[] plain = bytes(100);

        byte[] file = AgeFile.encrypt(plain, List.of(ada.recipient(), bob.recipient()));

        assertThat(AgeFile.decrypt(file, List.of(ada.identity()))).isEqualTo(plain);
        assertThat(AgeFile.decrypt(file, List.of(bob.identity()))).isEqualTo(plain);
    }

    @Test
    void findsTheFittingOneOfSeveralIdentities() throws SopsException {
        byte[] plain = bytes(100);

        byte[] file = AgeFile.encrypt(plain, List.of(bob.recipient()));

        assertThat(AgeFile.decrypt(file, List.of(ada.identity(), bob.identity())))
                .isEqualTo(plain);
    }

    @Test
    void toleratesOtherLineBreaksAndBlanksAround() throws SopsException {
        byte[] plain = bytes(200);
        String file = text(AgeFile.encryptArmored(plain, List.of(ada.recipient())));

        for (String variant : List.of(
                file.replace("\n", "\r\n"), file.stripTrailing(), "\n\n" + file + "\n\n", " \r\n" + file + "  ")) {
            assertThat(AgeFile.decrypt(variant.getBytes(StandardCharsets.US_ASCII), List.of(ada.identity())))
                    .isEqualTo(plain);
        }
    }

    @Test
    void saysWhenTheFileIsForSomebodyElse() throws SopsException {
        byte[] file = AgeFile.encrypt(bytes(10), List.of(ada.recipient()));

        assertThatThrownBy(() -> AgeFile.decrypt(file, List.of(bob.identity())))
                .isInstanceOfSatisfying(
                        SopsException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(SopsFault.NO_KEY))
                .hasMessageContaining(bob.recipient().text());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 40, 120, 180})
    void refusesCutFiles(int length) throws SopsException {
        byte[] whole = AgeFile.encrypt(bytes(10), List.of(ada.recipient()));

        byte[] cut = Arrays.copyOf(whole, length);

        assertThatThrownBy(() -> AgeFile.decrypt(cut, List.of(ada.identity())))
                .isInstanceOfSatisfying(
                        SopsException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(SopsFault.MALFORMED));
    }

    @Test
    void refusesFilesThatWereChanged() throws SopsException {
        byte[] file = AgeFile.encrypt(bytes(70_000), List.of(ada.recipient()));
        file[file.length - 1] ^= 1;

        assertThatThrownBy(() -> AgeFile.decrypt(file, List.of(ada.identity())))
                .isInstanceOfSatisfying(
                        SopsException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(SopsFault.MALFORMED));
    }

    @Test
    void refusesToEncryptToNobody() {
        assertThatThrownBy(() -> AgeFile.encrypt(bytes(1), List.of()))
                .isInstanceOfSatisfying(
                        SopsException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(SopsFault.NO_RECIPIENT));
    }

    private static AgeKeyPair pair() {
        return AgeKeyPair.generate(InstantSource.fixed(Instant.EPOCH), RANDOM);
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static String text(byte[] ascii) {
        return new String(ascii, StandardCharsets.US_ASCII);
    }
}
