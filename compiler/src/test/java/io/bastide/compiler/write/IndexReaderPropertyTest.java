package io.bastide.compiler.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.tree.ManifestId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class IndexReaderPropertyTest {
    private static final byte[] INDEX = OutputTree.of(TwoBuilds.OLD).index(Builds.HEADER, Builds::position);

    @Property(tries = 300)
    void aByteThatIsReplacedIsReadOrRefused(@ForAll @IntRange(max = 1500) int at, @ForAll byte replacement)
            throws IOException {
        byte[] index = INDEX.clone();
        index[at % index.length] = replacement;

        List<IndexedUnit> units = new ArrayList<>();
        assertThat(!isRead(index, units) || units.size() == TwoBuilds.OLD.size())
                .isTrue();
    }

    @Property(tries = 300)
    void aPartIsRefused(@ForAll @IntRange(max = 3000) int length) throws IOException {
        byte[] part = Arrays.copyOf(INDEX, length % (INDEX.length - 2));

        List<IndexedUnit> units = new ArrayList<>();
        assertThat(isRead(part, units)).isFalse();
    }

    @Property(tries = 200)
    void namesAndPlacesComeBackAsTheyAre(@ForAll String text) throws IOException {
        String name = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        var id = new ManifestId(name, name, name, name);
        var file = new IndexedFile("a", Checksum.of(INDEX), List.of(new IndexedObject(id, name)));
        byte[] index = index(new IndexedUnit(name, List.of(file)));

        List<IndexedUnit> units = new ArrayList<>();
        assertThat(isRead(index, units)).isTrue();
        assertThat(units).containsExactly(new IndexedUnit(name, List.of(file)));
    }

    private static byte[] index(IndexedUnit unit) throws IOException {
        var text = new ByteArrayOutputStream();
        text.write(IndexText.head(Builds.HEADER));
        text.write(IndexText.beforeUnit(true));
        text.write(IndexText.unit(unit));
        text.write(IndexText.foot(false));
        return text.toByteArray();
    }

    private static boolean isRead(byte[] index, List<IndexedUnit> units) throws IOException {
        Path file = Files.createTempFile("index", ".json");
        try {
            Files.write(file, index);
            IndexReader.read(file, units::add);
            return true;
        } catch (UnusableIndexException refused) {
            return false;
        } finally {
            Files.delete(file);
        }
    }
}
