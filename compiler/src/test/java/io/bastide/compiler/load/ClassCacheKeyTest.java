package io.bastide.compiler.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class ClassCacheKeyTest {
    private static String key(List<String> sources, List<String> classPath, List<String> options) {
        List<SourceFile> files = IntStream.range(0, sources.size())
                .mapToObj(index -> SourceFile.of(Path.of("A.java"), sources.get(index), sources.get(index)))
                .toList();
        List<byte[]> contents = classPath.stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
        return ClassCacheKey.of(files, contents, options);
    }

    @Property(tries = 200)
    void isEqualExactlyForEqualInput(
            @ForAll @Size(max = 3) List<@CharRange(from = 'a', to = 'b') @StringLength(max = 2) String> one,
            @ForAll @Size(max = 3) List<@CharRange(from = 'a', to = 'b') @StringLength(max = 2) String> other) {
        Assume.that(!one.equals(other));

        assertThat(key(one, List.of(), List.of())).isEqualTo(key(one, List.of(), List.of()));
        assertThat(key(one, List.of(), List.of())).isNotEqualTo(key(other, List.of(), List.of()));
        assertThat(key(List.of(), one, List.of())).isNotEqualTo(key(List.of(), other, List.of()));
        assertThat(key(List.of(), List.of(), one)).isNotEqualTo(key(List.of(), List.of(), other));
        assertThat(key(one, other, List.of())).isNotEqualTo(key(other, one, List.of()));
    }

    @Property(tries = 20)
    void isAKeyOfTheCache(@ForAll String text) {
        assertThat(key(List.of(text), List.of(), List.of())).matches("[0-9a-f]{64}");
    }
}
