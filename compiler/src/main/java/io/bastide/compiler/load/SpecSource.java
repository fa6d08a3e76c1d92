package io.bastide.compiler.load;

import java.nio.file.Path;
import java.util.List;

/** Where a spec is: as Java sources, or as classes that somebody else compiled. */
public sealed interface SpecSource {
    /** Jars and folders of classes that the spec uses; the DSL itself need not be among them. */
    List<Path> classPath();

    /**
     * Name of the class that defines the platform, full ({@code shop.Shop}) or simple ({@code Shop}); empty when there
     * is only one.
     */
    String specClass();

    /**
     * Sources that are compiled in process.
     *
     * @param place a {@code .java} file, or a folder; a folder that holds {@code src/main/java} is a project, and only
     *     what is below that is its source
     */
    static Sources sources(Path place) {
        return new Sources(place, List.of(), "");
    }

    /**
     * Classes that are compiled already, as Maven gives them.
     *
     * @param base folder to which positions are relative, for example the project's
     * @param classRoots folders and jars that hold the spec's own classes
     */
    static Classes classes(Path base, List<Path> classRoots) {
        return new Classes(base, classRoots, List.of(), List.of(), "");
    }

    /**
     * Java sources.
     *
     * @param place a {@code .java} file or a folder
     * @param classPath jars and folders of classes that the sources use; a missing one is a finding
     * @param specClass name of the class that defines the platform, empty when there is only one
     */
    record Sources(Path place, List<Path> classPath, String specClass) implements SpecSource {
        /** Copies the class path. */
        public Sources {
            classPath = List.copyOf(classPath);
        }

        /** The same sources compiled against these jars and folders. */
        public Sources withClassPath(List<Path> entries) {
            return new Sources(place, entries, specClass);
        }

        /** The same sources, of which this class defines the platform. */
        public Sources withSpecClass(String name) {
            return new Sources(place, classPath, name);
        }
    }

    /**
     * Compiled classes.
     *
     * @param base folder to which positions are relative
     * @param classRoots folders and jars that hold the spec's own classes
     * @param classPath further jars and folders; those that do not exist are left out, because Maven names folders that
     *     a module without sources never gets
     * @param sourceRoots folders that hold the sources, to find lines; may be empty
     * @param specClass name of the class that defines the platform, empty when there is only one
     */
    record Classes(Path base, List<Path> classRoots, List<Path> classPath, List<Path> sourceRoots, String specClass)
            implements SpecSource {
        /** Copies the lists. */
        public Classes {
            classRoots = List.copyOf(classRoots);
            classPath = List.copyOf(classPath);
            sourceRoots = List.copyOf(sourceRoots);
        }

        /** The same classes, which use these jars and folders. */
        public Classes withClassPath(List<Path> entries) {
            return new Classes(base, classRoots, entries, sourceRoots, specClass);
        }

        /** The same classes, whose sources are below these folders. */
        public Classes withSourceRoots(List<Path> folders) {
            return new Classes(base, classRoots, classPath, folders, specClass);
        }

        /** The same classes, of which this one defines the platform. */
        public Classes withSpecClass(String name) {
            return new Classes(base, classRoots, classPath, sourceRoots, name);
        }
    }
}
