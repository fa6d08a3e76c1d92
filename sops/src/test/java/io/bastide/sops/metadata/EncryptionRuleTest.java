package io.bastide.sops.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.sops.fault.SopsException;
import io.bastide.sops.metadata.EncryptionRule.Field;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncryptionRuleTest {
    @ParameterizedTest
    @CsvSource({
        "UNENCRYPTED_SUFFIX, _clear, a.b, true",
        "UNENCRYPTED_SUFFIX, _clear, a_clear.b, false",
        "UNENCRYPTED_SUFFIX, _clear, a_clearer.b, true",
        "ENCRYPTED_SUFFIX, Templates, spec.secretTemplates.name, true",
        "ENCRYPTED_SUFFIX, Templates, spec.name, false",
        "UNENCRYPTED_REGEX, ^meta, metadata.name, false",
        "UNENCRYPTED_REGEX, ^meta, data.name, true",
        "ENCRYPTED_REGEX, data, mydata.x, true",
        "ENCRYPTED_REGEX, ^(data|stringData)$, kind, false",
        "ENCRYPTED_REGEX, ^(data|stringData)$, a.stringData.b, true"
    })
    void testsEveryKeyOnThePath(Field field, String text, String path, boolean isEncrypted) throws SopsException {
        EncryptionRule rule = EncryptionRule.of(field, text);

        assertThat(rule.encrypts(List.of(path.split("\\.")))).isEqualTo(isEncrypted);
    }

    @Test
    void encryptsBehindAComment() throws SopsException {
        EncryptionRule rule = EncryptionRule.of(Field.ENCRYPTED_COMMENT_REGEX, "secret");

        assertThat(rule.encrypts(List.of("a"), List.of(List.of(" secret", " other")), false))
                .isTrue();
        assertThat(rule.encrypts(List.of("a", "b"), List.of(List.of(" secret"), List.of()), false))
                .isTrue();
        assertThat(rule.encrypts(List.of("a"), List.of(List.of(" other")), false))
                .isFalse();
    }

    @Test
    void leavesTheCommentInClearThatEncrypts() throws SopsException {
        EncryptionRule rule = EncryptionRule.of(Field.ENCRYPTED_COMMENT_REGEX, "secret");

        assertThat(rule.encrypts(List.of(), List.of(List.of(" secret")), true)).isFalse();
        assertThat(rule.encrypts(List.of(), List.of(List.of(" secret", " more")), true))
                .isTrue();
    }

    @Test
    void leavesInClearBehindAComment() throws SopsException {
        EncryptionRule rule = EncryptionRule.of(Field.UNENCRYPTED_COMMENT_REGEX, "public");

        assertThat(rule.encrypts(List.of("a"), List.of(List.of(" public")), false))
                .isFalse();
        assertThat(rule.encrypts(List.of(), List.of(List.of(" public")), true)).isFalse();
        assertThat(rule.encrypts(List.of("a"), List.of(List.of()), false)).isTrue();
    }

    @Test
    void isTheDefaultWhenItSaysTheSame() throws SopsException {
        assertThat(EncryptionRule.of(Field.UNENCRYPTED_SUFFIX, "_unencrypted")).isEqualTo(EncryptionRule.NONE);
    }
}
