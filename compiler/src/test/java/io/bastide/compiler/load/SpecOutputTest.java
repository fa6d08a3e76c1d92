package io.bastide.compiler.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_OUT)
class SpecOutputTest {
    private final ByteArrayOutputStream usual = new ByteArrayOutputStream();
    private final ByteArrayOutputStream elsewhere = new ByteArrayOutputStream();
    private final PrintStream usualPrinter = printer(usual);
    private final PrintStream standard = System.out;

    @TempDir
    private Path folder;

    @BeforeEach
    void replaceStandardOutput() {
        System.setOut(usualPrinter);
    }

    @AfterEach
    void restoreStandardOutput() {
        System.setOut(standard);
    }

    private static PrintStream printer(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, Charset.defaultCharset());
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(Charset.defaultCharset()).strip();
    }

    @Test
    void sendsWhatTheSpecPrintsElsewhere() throws IOException {
        var specs = new SpecFolder(folder).withShop("""
                        System.out.println("from the spec");
                        var thread = new Thread(() -> System.out.println("from its thread"));
                        thread.start();
                        try {
                            thread.join();
                        } catch (InterruptedException impossible) {
                        }
                        return Platform.named("p").build();""");

        specs.load(LoadOptions.standard().withSpecOutput(printer(elsewhere))).close();

        assertThat(text(elsewhere).lines()).containsExactly("from the spec", "from its thread");
        assertThat(text(usual)).isEmpty();
        assertThat(System.out).isSameAs(usualPrinter);
    }

    @Test
    void leavesWhatOtherThreadsPrintAlone() {
        try (SpecOutput output = SpecOutput.divertedTo(printer(elsewhere))) {
            System.out.println("from the compiler");
        }

        assertThat(text(usual)).isEqualTo("from the compiler");
        assertThat(text(elsewhere)).isEmpty();
    }

    @Test
    void restoresStandardOutputWhateverTheOrderOfClosing() {
        SpecOutput first = SpecOutput.divertedTo(printer(elsewhere));
        SpecOutput second = SpecOutput.divertedTo(printer(elsewhere));

        first.close();
        second.close();

        assertThat(System.out).isSameAs(usualPrinter);
    }

    @Test
    void goesOnDivertingASpecThatDoesNotEnd() throws IOException {
        var specs = new SpecFolder(folder).withShop("""
                        while (!Thread.currentThread().isInterrupted()) {
                            System.out.println("again");
                        }
                        return null;""");

        var options = LoadOptions.standard().withSpecOutput(printer(elsewhere)).withTimeLimit(Duration.ofMillis(500));
        specs.load(options).close();

        assertThat(text(elsewhere)).startsWith("again");
        assertThat(text(usual)).isEmpty();
    }
}
