package io.bastide.dsl.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretTest {
    private static final SecretSource PASSWORD = SecretSource.password(24);

    @Test
    void keepsItsKeysInTheOrderOfTheirDeclaration() {
        Secret secret = Secret.named("db")
                .value("user", PASSWORD)
                .value("password", PASSWORD)
                .value("ca", PASSWORD);

        assertThat(secret.keys()).containsExactly("user", "password", "ca");
    }

    @Test
    void replacesASourceInItsPlace() {
        Secret secret = Secret.named("db")
                .value("user", PASSWORD)
                .value("password", PASSWORD)
                .value("user", SecretSource.variable("DB_USER"));

        assertThat(secret.keys()).containsExactly("user", "password");
        assertThat(secret.values()).containsEntry("user", SecretSource.variable("DB_USER"));
    }

    @Test
    void differsInNameTypeAndValues() {
        Secret secret = Secret.named("db").value("password", PASSWORD);

        assertThat(secret)
                .isNotEqualTo(Secret.named("da").value("password", PASSWORD))
                .isNotEqualTo(Secret.of("db", SecretType.TLS).value("password", PASSWORD))
                .isNotEqualTo(Secret.named("db").value("password", SecretSource.password(25)))
                .isNotEqualTo(Secret.named("db"));
    }

    @Test
    void keepsThePlaceOfItsDeclarationWhenItChanges() {
        Secret secret = Secret.named("db");

        Secret changed = secret.value("password", PASSWORD);

        assertThat(changed.declaredAt()).isEqualTo(secret.declaredAt());
        assertThat(secret.values()).isEmpty();
    }

    @Test
    void isNotChangedThroughTheMapThatItWasMadeOf() {
        Map<String, SecretSource> values = new LinkedHashMap<>();
        Secret secret =
                new Secret("db", SecretType.OPAQUE, values, Secret.named("db").declaredAt());

        values.put("password", PASSWORD);

        assertThat(secret.values()).isEmpty();
        assertThatThrownBy(() -> secret.values().put("password", PASSWORD))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void fillsTheKeysThatItsTypeAsksFor() {
        assertThat(Secret.tls("a", PASSWORD, PASSWORD).keys()).isEqualTo(SecretType.TLS.requiredKeys());
        assertThat(Secret.dockerConfig("a", PASSWORD).keys()).isEqualTo(SecretType.DOCKER_CONFIG.requiredKeys());
        assertThat(Secret.basicAuth("a", PASSWORD, PASSWORD).keys()).isEqualTo(SecretType.BASIC_AUTH.requiredKeys());
        assertThat(Secret.sshAuth("a", PASSWORD).keys()).isEqualTo(SecretType.SSH_AUTH.requiredKeys());
    }
}
