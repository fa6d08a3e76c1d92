package io.bastide.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;

class ConfigMapTest {
    @Property
    void keepsTheOrderOfItsKeys(@ForAll @Size(max = 8) @UniqueElements List<String> keys) {
        ConfigMap configMap = ConfigMap.named("settings");
        for (String key : keys) {
            configMap = configMap.entry(key, "text");
        }

        assertThat(configMap.data().keySet()).containsExactlyElementsOf(keys);
    }

    @Test
    void replacesTheTextOfAKeyThatIsThere() {
        ConfigMap configMap = ConfigMap.named("settings")
                .entry("first", "1")
                .entry("second", "2")
                .entry("first", "one");

        assertThat(configMap.data()).containsExactly(entry("first", "one"), entry("second", "2"));
    }

    @Test
    void keepsItsDataWhenItsNameIsFixed() {
        ConfigMap configMap = ConfigMap.named("settings").entry("first", "1");

        ConfigMap fixed = configMap.withFixedName();

        assertThat(fixed.hasFixedName()).isTrue();
        assertThat(fixed.data()).isEqualTo(configMap.data());
        assertThat(fixed).isNotEqualTo(configMap);
    }
}
