package io.bastide.compiler.validate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameFormatTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "0", "shop-front", "3d", "a--b", "xn--bcher-kva"})
    void takesDnsLabels(String text) {
        assertThat(NameFormat.DNS_LABEL.flaw(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | is empty",
                "-a | begins with `-`; a lower-case letter or digit is needed there",
                "a- | ends with `-`; a lower-case letter or digit is needed there",
                "aB | contains `B`; only lower-case letters, digits and `-` are allowed",
                "a.b | contains `.`; only lower-case letters, digits and `-` are allowed",
                "bücher | contains `ü`; only lower-case letters, digits and `-` are allowed"
            })
    void refusesWhatIsNoDnsLabel(String text, String flaw) {
        assertThat(NameFormat.DNS_LABEL.flaw(text)).hasValue(flaw);
    }

    @Test
    void dnsLabelsHaveUpTo63Signs() {
        assertThat(NameFormat.DNS_LABEL.flaw("a".repeat(63))).isEmpty();
        assertThat(NameFormat.DNS_LABEL.flaw("a".repeat(64))).hasValue("has 64 characters; at most 63 are allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.b-c.d", "1.2", "fast-ssd.example.com"})
    void takesDnsSubdomains(String text) {
        assertThat(NameFormat.DNS_SUBDOMAIN.flaw(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a..b", ".a", "a.", "a.-b", "a-.b", "A.b", "a_b"})
    void refusesWhatIsNoDnsSubdomain(String text) {
        assertThat(NameFormat.DNS_SUBDOMAIN.flaw(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "a1", "1a", "grpc-web", "metrics-listen2"})
    void takesPortNames(String text) {
        assertThat(NameFormat.PORT_NAME.flaw(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8080", "80-80", "a--b", "-a", "a-", "HTTP", "metrics-listen22"})
    void refusesWhatIsNoPortName(String text) {
        assertThat(NameFormat.PORT_NAME.flaw(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "Team_A.b-c", "1"})
    void takesLabelValues(String text) {
        assertThat(NameFormat.LABEL_VALUE.flaw(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-a", "a_", "a b", "a/b", "ä"})
    void refusesWhatIsNoLabelValue(String text) {
        assertThat(NameFormat.LABEL_VALUE.flaw(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"app", "app.kubernetes.io/name", "example.com/My_Part"})
    void takesLabelKeys(String text) {
        assertThat(NameFormat.LABEL_KEY.flaw(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/name | has a prefix that is empty",
                "a.b/ | has no name after its slash",
                "Example.com/x | has a prefix that contains `E`; only lower-case letters, digits, `-` and `.` are allowed",
                "a/b/c | contains `/`; only letters, digits, `-`, `_` and `.` are allowed"
            })
    void refusesWhatIsNoLabelKey(String text, String flaw) {
        assertThat(NameFormat.LABEL_KEY.flaw(text)).hasValue(flaw);
    }

    @Test
    void namesInLabelKeysHaveUpTo63Signs() {
        assertThat(NameFormat.LABEL_KEY.flaw("a.b/" + "x".repeat(63))).isEmpty();
        assertThat(NameFormat.LABEL_KEY.flaw("a.b/" + "x".repeat(64)))
                .hasValue("has a name of 64 characters; at most 63 are allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "..a.b", ".", "..", "a/b", "a b"})
    void configKeysStayInTheirFolder(String text) {
        boolean isKept = text.equals("a");

        assertThat(NameFormat.CONFIG_KEY.flaw(text).isEmpty()).isEqualTo(isKept);
    }

    @ParameterizedTest
    @CsvSource({"Shop Front,shop-front", "__Web__,web", "WEB,web", "a--,a"})
    void helpNamesTheNearestLabel(String text, String nearest) {
        assertThat(NameFormat.DNS_LABEL.help(text)).isEqualTo("write `" + nearest + "`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "---", "a.b"})
    void helpStatesTheFormWhereNoNameIsNear(String text) {
        assertThat(NameFormat.DNS_LABEL.help(text)).startsWith("use 1 to 63");
    }
}
