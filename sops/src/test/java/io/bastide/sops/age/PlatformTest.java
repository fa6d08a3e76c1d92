package io.bastide.sops.age;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PlatformTest {
    @Test
    void isToldByTheNameThatTheJdkGives() {
        assertThat(Platform.of("Linux")).isEqualTo(Platform.LINUX);
        assertThat(Platform.of("FreeBSD")).isEqualTo(Platform.LINUX);
        assertThat(Platform.of("Mac OS X")).isEqualTo(Platform.MACOS);
        assertThat(Platform.of("Windows 11")).isEqualTo(Platform.WINDOWS);
    }

    @Test
    void relativeXdgFoldersDoNotCount() {
        assertThat(Platform.LINUX.configFolder(Map.of("XDG_CONFIG_HOME", "here", "HOME", "/home/ada")))
                .isEmpty();
    }

    @Test
    void emptyVariablesDoNotCount() {
        assertThat(Platform.LINUX.configFolder(Map.of("XDG_CONFIG_HOME", "", "HOME", "/home/ada")))
                .contains("/home/ada/.config");
    }
}
