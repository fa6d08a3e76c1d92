package io.bastide.compiler.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathContentTest {
    @TempDir
    private Path folder;

    private Path jar(String name, String content, String link) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, link);
        Path jar = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(jar);
                var entries = new JarOutputStream(out, manifest)) {
            entries.putNextEntry(new JarEntry("A.class"));
            entries.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }

    private Path classes(String name, String content) throws IOException {
        Path root = Files.createDirectories(folder.resolve(name));
        Files.writeString(root.resolve("A.class"), content);
        return root;
    }

    @Test
    void tellsJarsOfEqualSizeAndDateApart() throws IOException {
        Path one = jar("one.jar", "aaaa", "");
        Path other = jar("other.jar", "bbbb", "");
        Files.setLastModifiedTime(one, FileTime.fromMillis(0));
        Files.setLastModifiedTime(other, FileTime.fromMillis(0));

        assertThat(ClassPathContent.hash(one)).isNotEqualTo(ClassPathContent.hash(other));
    }

    @Test
    void doesNotLookAtNameAndDateOfAJar() throws IOException {
        Path one = jar("one.jar", "aaaa", "");
        Path copy = Files.copy(one, folder.resolve("copy.jar"));
        Files.setLastModifiedTime(copy, FileTime.fromMillis(0));

        assertThat(ClassPathContent.hash(copy)).isEqualTo(ClassPathContent.hash(one));
    }

    @Test
    void followsTheClassPathOfAJar() throws IOException {
        jar("linked.jar", "aaaa", "");
        Path linking = jar("linking.jar", "cccc", "linked.jar absent.jar http://localhost/x.jar");
        byte[] before = ClassPathContent.hash(linking);

        jar("linked.jar", "bbbb", "");

        assertThat(ClassPathContent.hash(linking)).isNotEqualTo(before);
    }

    @Test
    void endsWhenJarsLinkToEachOther() throws IOException {
        jar("a.jar", "aaaa", "b.jar");
        Path b = jar("b.jar", "bbbb", "a.jar");

        assertThat(ClassPathContent.hash(b)).hasSize(32);
    }

    @Test
    void tellsFoldersApartByTheirClasses() throws IOException {
        Path one = classes("one", "aaaa");
        Path same = classes("same", "aaaa");
        Path other = classes("other", "bbbb");
        Files.writeString(same.resolve("notes.txt"), "no class");

        assertThat(ClassPathContent.hash(same)).isEqualTo(ClassPathContent.hash(one));
        assertThat(ClassPathContent.hash(other)).isNotEqualTo(ClassPathContent.hash(one));
    }

    @Test
    void refusesWhatIsNeitherFolderNorJar() throws IOException {
        Path text = Files.writeString(folder.resolve("text.jar"), "no jar");

        assertThatThrownBy(() -> ClassPathContent.hash(text)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> ClassPathContent.hash(folder.resolve("absent")))
                .isInstanceOf(IOException.class);
    }
}
