package io.bastide.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The walkthrough of the guide to secrets does what it says, word by word, with the real sops and age. */
@Tag("conformance")
class SecretsWalkthroughTest {
    private static final Path ROOT =
            Path.of(System.getProperty("bastide.root")).toAbsolutePath().normalize();
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");

    /** The first start builds the command. */
    private static final Duration LIMIT = Duration.ofMinutes(10);

    @TempDir
    private Path folder;

    @Test
    void everyBlockWorksAsItStands() throws IOException {
        Path sops = Tool.require("sops");
        Path age = Tool.require("age");
        Path keygen = Tool.require("age-keygen");
        StringBuilder script = new StringBuilder("set -euxo pipefail\n");
        Matcher block = BLOCK.matcher(Files.readString(ROOT.resolve("docs/secrets.md")));
        int blocks = 0;
        while (block.find()) {
            script.append(block.group(1));
            blocks++;
        }
        Path file = Files.writeString(folder.resolve("walk.sh"), script);

        var result = ToolProcess.of(Path.of("/bin/bash"), file.toString())
                .in(Files.createDirectory(folder.resolve("walk")))
                .withVariable(
                        "PATH",
                        ROOT + ":" + sops.getParent() + ":" + age.getParent() + ":" + keygen.getParent() + ":"
                                + System.getenv("PATH"))
                .withVariable("BASTIDE_CACHE", folder.resolve("cache").toString())
                .withTimeout(LIMIT)
                .run();

        assertThat(blocks).isGreaterThan(8);
        assertThat(result.exitCode()).as(result.text() + result.error()).isZero();
    }
}
