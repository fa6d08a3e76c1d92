package io.bastide.compiler.load;

import io.bastide.compiler.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Opens the classes that somebody else compiled. */
final class ClassPreparation {
    private final List<ClassRoot> roots = new ArrayList<>();
    private final List<Diagnostic> findings = new ArrayList<>();

    private ClassPreparation() {}

    /** The classes, ready to run. */
    static Prepared of(SpecSource.Classes classes) throws IOException {
        var preparation = new ClassPreparation();
        for (Path root : classes.classRoots()) {
            preparation.open(root);
        }
        var sources = new DiskSources(classes.base(), classes.sourceRoots());
        if (!preparation.findings.isEmpty()) {
            for (ClassRoot opened : preparation.roots) {
                opened.close();
            }
            return new Prepared(List.of(), List.of(), sources, preparation.findings);
        }
        List<Path> libraries = Stream.concat(classes.classRoots().stream(), classes.classPath().stream())
                .filter(Files::exists)
                .toList();
        return new Prepared(preparation.roots, libraries, sources, List.of());
    }

    private void open(Path root) {
        if (Files.isDirectory(root)) {
            roots.add(new FolderRoot(root));
        } else if (Files.exists(root)) {
            try {
                roots.add(new JarRoot(root));
            } catch (IOException broken) {
                findings.add(ClassPathFindings.broken(root));
            }
        } else {
            findings.add(ClassPathFindings.missing(root).withHelp("compile the spec first, or correct the path"));
        }
    }
}
