package io.bastide.sops.cipher;

import static io.bastide.sops.Faults.assertRefused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import io.bastide.sops.key.DataKey;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueCipherTest {
    private static final byte[] BOUND_TO = "bar:".getBytes(UTF_8);

    private final SecureRandom random = new SecureRandom();

    @Test
    void opensAValueThatSopsSealed() throws SopsException {
        EncryptedValue sealed = EncryptedValue.parse(
                        "ENC[AES256_GCM,data:t7pB,iv:5/3r/9nRFfqEtoX3J0dsEEDD+IRr+B57GQYHWz6sSwo=,"
                                + "tag:KNa5khOy8R4G7/LgNRZLVQ==,type:str]")
                .orElseThrow();

        assertThat(cipher().decrypt(sealed, BOUND_TO)).isEqualTo("foo".getBytes(UTF_8));
    }

    @Property(tries = 200)
    void opensWhatItSeals(@ForAll @Size(min = 1) byte[] plain) throws SopsException {
        EncryptedValue sealed = seal(plain);

        assertThat(cipher().decrypt(sealed, BOUND_TO)).isEqualTo(plain);
    }

    @Test
    void writesVectorsOf32BytesThatNeverRepeat() throws SopsException {
        EncryptedValue first = seal("foo".getBytes(UTF_8));
        EncryptedValue second = seal("foo".getBytes(UTF_8));

        assertThat(first.iv()).hasSize(32).isNotEqualTo(second.iv());
    }

    /** A vector of 12 bytes, as other writers have it. */
    @Test
    void readsVectorsOfAnyLength() throws Exception {
        byte[] iv = new byte[12];
        Cipher gcm = Cipher.getInstance("AES/GCM/NoPadding");
        gcm.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key().bytes(), "AES"), new GCMParameterSpec(128, iv));
        gcm.updateAAD(BOUND_TO);
        byte[] sealed = gcm.doFinal("foo".getBytes(UTF_8));
        EncryptedValue value =
                new EncryptedValue(Arrays.copyOf(sealed, 3), iv, Arrays.copyOfRange(sealed, 3, 19), "str");

        assertThat(cipher().decrypt(value, BOUND_TO)).isEqualTo("foo".getBytes(UTF_8));
    }

    @Test
    void refusesAValueThatWasMoved() throws SopsException {
        EncryptedValue sealed = seal("foo".getBytes(UTF_8));

        assertRefused(SopsFault.VALUE_TAMPERED, () -> cipher().decrypt(sealed, "baz:".getBytes(UTF_8)));
    }

    @Test
    void refusesEveryFlippedBit() throws SopsException {
        EncryptedValue sealed = seal("foo".getBytes(UTF_8));
        for (byte[] part : new byte[][] {sealed.data(), sealed.iv(), sealed.tag()}) {
            for (int bit = 0; bit < part.length * 8; bit++) {
                part[bit / 8] ^= (byte) (1 << (bit % 8));
                assertRefused(SopsFault.VALUE_TAMPERED, () -> cipher().decrypt(sealed, BOUND_TO));
                part[bit / 8] ^= (byte) (1 << (bit % 8));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 16, 31, 33})
    void refusesKeysOfAnotherLength(int length) {
        assertRefused(SopsFault.MALFORMED_METADATA, () -> new ValueCipher(DataKey.of(new byte[length])));
    }

    private EncryptedValue seal(byte[] plain) throws SopsException {
        return EncryptedValue.parse(cipher().encrypt(plain, "str", BOUND_TO, random))
                .orElseThrow();
    }

    private static ValueCipher cipher() throws SopsException {
        return new ValueCipher(key());
    }

    private static DataKey key() {
        return DataKey.of("f".repeat(32).getBytes(UTF_8));
    }
}
