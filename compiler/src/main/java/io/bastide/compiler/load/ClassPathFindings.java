package io.bastide.compiler.load;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.Stage;
import java.nio.file.Path;

/** What can be wrong with an entry of a class path. */
final class ClassPathFindings {
    private ClassPathFindings() {}

    /** There is no such file or folder. */
    static Diagnostic missing(Path entry) {
        return finding("class path entry `" + SourceReader.shown(entry) + "` does not exist")
                .withHelp("correct the path, or leave the entry out");
    }

    /** It is neither a readable folder nor a readable jar. */
    static Diagnostic broken(Path entry) {
        return finding("class path entry `" + SourceReader.shown(entry) + "` cannot be read as a folder or a jar")
                .withHelp("build or download the jar again");
    }

    private static Diagnostic finding(String message) {
        return Diagnostic.of(LoadRule.UNUSABLE_CLASS_PATH, Stage.LOAD, message);
    }
}
