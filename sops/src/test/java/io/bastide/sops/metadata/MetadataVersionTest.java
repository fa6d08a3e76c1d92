package io.bastide.sops.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bastide.sops.document.Entry;
import io.bastide.sops.document.MapItem;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.document.Value;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataVersionTest {
    @Test
    void readsTheVersion() throws SopsException {
        assertThat(read("3.9.0-rc.1").version()).isEqualTo("3.9.0-rc.1");
    }

    /** Sops refuses these files, too. */
    @ParameterizedTest
    @ValueSource(strings = {"", "3.", "3.13", "new"})
    void refusesWhatIsNoVersion(String version) {
        assertThatThrownBy(() -> read(version))
                .isInstanceOfSatisfying(
                        SopsException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(SopsFault.MALFORMED_METADATA));
    }

    private static Metadata read(String version) throws SopsException {
        List<MapItem> block = new ArrayList<>();
        block.add(new Entry("lastmodified", Value.text("2026-01-01T00:00:00Z")));
        block.add(new Entry("mac", Value.text("")));
        if (!version.isEmpty()) {
            block.add(new Entry("version", Value.text(version)));
        }
        return new MetadataReader(new MapNode(block)).read();
    }
}
