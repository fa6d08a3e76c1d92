package io.bastide.compiler.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderClassCacheTest {
    private static final String KEY = "ab".repeat(32);

    @TempDir
    private Path folder;

    private FolderClassCache cache() {
        return new FolderClassCache(folder.resolve("cache"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String key(int number) {
        return HexFormat.of().toHexDigits(number).repeat(8);
    }

    private Path entry(String key) {
        return folder.resolve("cache").resolve(key + ".classes");
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
            return files.count();
        }
    }

    @Test
    void givesBackWhatWasPut() throws IOException {
        cache().put(KEY, Map.of("shop.Shop", bytes("one"), "shop.Shop$Größe", bytes("")));

        Map<String, byte[]> classes = cache().get(KEY).orElseThrow();
        assertThat(classes).containsOnlyKeys("shop.Shop", "shop.Shop$Größe");
        assertThat(classes.get("shop.Shop")).isEqualTo(bytes("one"));
        assertThat(classes.get("shop.Shop$Größe")).isEmpty();
    }

    @Test
    void hasNothingBeforeTheFirstEntry() throws IOException {
        assertThat(cache().get(KEY)).isEmpty();
    }

    @Test
    void replacesAnEntry() throws IOException {
        cache().put(KEY, Map.of("A", bytes("old")));
        cache().put(KEY, Map.of("A", bytes("new")));

        assertThat(cache().get(KEY).orElseThrow().get("A")).isEqualTo(bytes("new"));
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void takesAnyDamageForAMiss() throws IOException {
        cache().put(KEY, Map.of("A", bytes("text")));
        byte[] whole = Files.readAllBytes(entry(KEY));

        for (int at = 0; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 1;
            Files.write(entry(KEY), damaged);
            assertThat(cache().get(KEY)).as("byte %s changed", at).isEmpty();
        }
    }

    @Test
    void takesAFileThatWasCutForAMiss() throws IOException {
        cache().put(KEY, Map.of("A", bytes("text")));
        byte[] whole = Files.readAllBytes(entry(KEY));

        for (int length = 0; length < whole.length; length++) {
            Files.write(entry(KEY), Arrays.copyOf(whole, length));
            assertThat(cache().get(KEY)).as("%s bytes", length).isEmpty();
        }
    }

    @Test
    void keepsTheNewestEntries() throws IOException {
        for (int number = 0; number < FolderClassCache.MAX_ENTRIES + 3; number++) {
            cache().put(key(number), Map.of("A", bytes("text")));
            Files.setLastModifiedTime(entry(key(number)), FileTime.fromMillis(1_000_000L + number * 1000L));
        }

        assertThat(files()).isEqualTo(FolderClassCache.MAX_ENTRIES);
        assertThat(cache().get(key(2))).isEmpty();
        assertThat(cache().get(key(3))).isPresent();
    }

    @Test
    void removesWhatAKilledProcessLeft() throws IOException {
        Path left = Files.createDirectories(folder.resolve("cache")).resolve("1.unfinished");
        Path other = folder.resolve("cache").resolve("2.unfinished");
        Files.setLastModifiedTime(Files.writeString(left, "half"), FileTime.fromMillis(0));
        Files.writeString(other, "being written now");

        cache().put(KEY, Map.of());

        assertThat(left).doesNotExist();
        assertThat(other).exists();
    }

    @Test
    void refusesAKeyThatCouldLeaveTheFolder() {
        assertThatThrownBy(() -> cache().get("../" + KEY)).isInstanceOf(IllegalArgumentException.class);
    }
}
