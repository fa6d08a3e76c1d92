package io.bastide.cli.secrets;

import io.bastide.sops.SopsFormat;
import io.bastide.sops.fault.SopsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Finds SOPS files. A file that is named counts whatever it holds; below a folder, those count that look encrypted: by
 * their metadata, or by an encrypted value in a format that SOPS takes apart.
 *
 * <p>Below a folder, symbolic links are not followed, and hidden folders and files above 64 MiB are not looked at.
 */
public final class SecretFileSearch {
    private final Function<Path, String> shown;

    /**
     * A search.
     *
     * @param shown how a path is shown to the user
     */
    public SecretFileSearch(Function<Path, String> shown) {
        this.shown = shown;
    }

    /** What was found: files that can be read, and what is wrong with the others. */
    public record Found(List<SecretFile> files, List<FileFault> faults) {
        /** Copies the lists. */
        public Found {
            files = List.copyOf(files);
            faults = List.copyOf(faults);
        }

        /** How many files there are. */
        public int count() {
            return files.size() + faults.size();
        }
    }

    /**
     * The files at and below some paths, sorted by path, each once.
     *
     * @param paths absolute paths of files and folders that exist
     */
    public Found in(List<Path> paths) throws IOException {
        TreeSet<Path> candidates = new TreeSet<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                candidates.addAll(below(path));
            } else {
                candidates.add(path);
            }
        }
        List<SecretFile> files = new ArrayList<>();
        List<FileFault> faults = new ArrayList<>();
        for (Path path : candidates) {
            FilePlace place = new FilePlace(path, shown.apply(path));
            try {
                files.add(SecretFile.read(place));
            } catch (SopsException fault) {
                faults.add(FileFault.of(place, fault));
            }
        }
        return new Found(files, faults);
    }

    private static List<Path> below(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
                boolean isHidden =
                        !at.equals(folder) && at.getFileName().toString().startsWith(".");
                return isHidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() && attributes.size() <= SecretFile.MAX_BYTES && isEncrypted(file)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    private static boolean isEncrypted(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        String name = file.getFileName().toString();
        if (name.endsWith(".ini")) {
            return text.contains("[sops]") && text.contains("ENC[AES256_GCM,");
        }
        try {
            return switch (SopsFormat.of(name)) {
                case YAML -> hasMetadata(text, "\nsops:") || hasEncryptedValue(text);
                case JSON -> hasMetadata(text, "\"sops\"") || hasEncryptedValue(text);
                case DOTENV -> hasMetadata(text, "\nsops_") || hasEncryptedValue(text);
                case BINARY -> text.stripLeading().startsWith("{") && hasMetadata(text, "\"sops\"");
            };
        } catch (SopsException unknown) {
            return false;
        }
    }

    private static boolean hasMetadata(String text, String start) {
        return text.contains("lastmodified") && ("\n" + text).contains(start);
    }

    private static boolean hasEncryptedValue(String text) {
        return text.contains("ENC[AES256_GCM,data:");
    }
}
