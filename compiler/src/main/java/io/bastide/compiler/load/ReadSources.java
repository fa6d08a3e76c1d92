package io.bastide.compiler.load;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sources that are in memory, because they were compiled. */
final class ReadSources implements SourceIndex {
    private final Map<String, SourceFile> byNameInPackage;
    private final Map<String, SourceFile> byFile;

    /** Of two sources with the same package and name, which do not compile together, the first one is known. */
    ReadSources(List<SourceFile> sources) {
        byNameInPackage = index(sources, SourceFile::nameInPackage);
        byFile = index(sources, SourceFile::file);
    }

    @Override
    public Optional<String> file(String nameInPackage) {
        return Optional.ofNullable(byNameInPackage.get(nameInPackage)).map(SourceFile::file);
    }

    @Override
    public Optional<List<String>> lines(String file) {
        return Optional.ofNullable(byFile.get(file)).map(SourceFile::lines);
    }

    private static Map<String, SourceFile> index(List<SourceFile> sources, Function<SourceFile, String> key) {
        return sources.stream().collect(Collectors.toMap(key, source -> source, (first, second) -> first));
    }
}
