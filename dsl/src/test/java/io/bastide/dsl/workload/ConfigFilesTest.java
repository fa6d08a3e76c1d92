package io.bastide.dsl.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

class ConfigFilesTest {
    @Test
    void keepsTheOrderOfItsFiles() {
        ConfigFiles files = ConfigFiles.at("conf", "/etc/redis")
                .file("redis.conf", "maxmemory 1mb")
                .file("acl.conf", "user default on")
                .file("modules.conf", "");

        assertThat(files.files().keySet()).containsExactly("redis.conf", "acl.conf", "modules.conf");
    }

    @Test
    void replacesTheContentOfAFileThatIsThere() {
        ConfigFiles files = ConfigFiles.at("conf", "/etc/redis")
                .file("redis.conf", "maxmemory 1mb")
                .file("acl.conf", "")
                .file("redis.conf", "maxmemory 2mb");

        assertThat(files.files()).containsExactly(entry("redis.conf", "maxmemory 2mb"), entry("acl.conf", ""));
    }
}
