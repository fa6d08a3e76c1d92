package io.bastide.sops.cipher;

import static io.bastide.sops.Faults.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncryptedValueTest {
    private static final String TAG = "AAAAAAAAAAAAAAAAAAAAAA==";
    private static final String TEXT = "ENC[AES256_GCM,data:AQI=,iv:AwQ=,tag:" + TAG + ",type:str]";

    @Test
    void readsAndWritesTheTextForm() throws SopsException {
        EncryptedValue value = EncryptedValue.parse(TEXT).orElseThrow();

        assertThat(value.data()).containsExactly(1, 2);
        assertThat(value.iv()).containsExactly(3, 4);
        assertThat(value.type()).isEqualTo("str");
        assertThat(value.text()).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {" behind", "\nnext line]", "x"})
    void letsPassWhatStandsBehindTheBracket(String rest) throws SopsException {
        assertThat(EncryptedValue.parse(TEXT + rest).orElseThrow().type()).isEqualTo("str");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                " ENC[AES256_GCM,data:AQI=,iv:AwQ=,tag:AA==,type:str]",
                "ENC[AES256_GCM,data:AQI=,iv:AwQ=,tag:AA==,type:str",
                "ENC[AES256_GCM,data:AQI=,tag:AA==,type:str]",
                "ENC[AES128_GCM,data:AQI=,iv:AwQ=,tag:AA==,type:str]",
                "ENC[AES256_GCM,data:]",
                "ENC[AES256_GCM,data:,iv:,tag:,type:]",
                "ENC[AES256_GCM,data:AQI=,iv:AwQ=\n,tag:AA==,type:str]"
            })
    void takesNothingElseForAnEncryptedValue(String text) throws SopsException {
        assertThat(EncryptedValue.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ENC[AES256_GCM,data:AQI=,iv:AwQ=,tag:AAAA,type:str]",
                "ENC[AES256_GCM,data:*,iv:AwQ=,tag:" + TAG + ",type:str]",
                "ENC[AES256_GCM,data:AQI=,iv:*,tag:" + TAG + ",type:str]"
            })
    void refusesPartsOfAnotherForm(String text) {
        assertRefused(SopsFault.VALUE_TAMPERED, () -> EncryptedValue.parse(text));
    }
}
