package io.bastide.dsl.workload;

import io.bastide.dsl.source.CallSite;
import io.bastide.dsl.source.Declared;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Files with configuration, mounted read-only into a container. They become a config map named
 * {@code <workload>-<name>}, a volume and a mount; pods roll when a file changes.
 *
 * @param name names the volume, unique in its pod
 * @param path absolute path of the folder in the container
 * @param files file names and contents, in order
 * @param declaredAt the place of the call; not part of equality
 */
public record ConfigFiles(String name, String path, Map<String, String> files, CallSite declaredAt)
        implements Declared {
    /** Copies the files and keeps their order. */
    public ConfigFiles {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /** A folder without files. */
    public static ConfigFiles at(String name, String path) {
        return new ConfigFiles(name, path, Map.of(), CallSite.capture());
    }

    /** The same folder with one more file, or with other content of a file that is there. */
    public ConfigFiles file(String fileName, String content) {
        Map<String, String> more = new LinkedHashMap<>(files);
        more.put(fileName, content);
        return new ConfigFiles(name, path, more, declaredAt);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ConfigFiles that
                && name.equals(that.name)
                && path.equals(that.path)
                && files.equals(that.files);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, path, files);
    }
}
