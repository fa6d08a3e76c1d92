package io.bastide.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final StringWriter err = new StringWriter();

    @Test
    void showsNothingWhereNobodyLooks() throws InterruptedException {
        Progress progress = progress(false);

        Thread.sleep(450);
        progress.accept(3);
        progress.clear();

        assertThat(err.toString()).isEmpty();
    }

    @Test
    void saysOnceWhereNobodyLooksThatItWaits() {
        Progress progress = progress(false);

        progress.waiting("process 7", Duration.ZERO);
        progress.waiting("process 7", Duration.ofSeconds(1));

        assertThat(err.toString()).isEqualTo("waiting for process 7, which writes to the same folder\n");
    }

    @Test
    void showsNothingForShortWork() {
        Progress progress = progress(true);

        progress.accept(3);
        progress.clear();

        assertThat(err.toString()).isEmpty();
    }

    @Test
    void takesItsLineAwayInTheEnd() throws InterruptedException {
        Progress progress = progress(true);

        Thread.sleep(450);
        progress.accept(3);
        progress.clear();

        assertThat(err.toString()).isEqualTo("\r\u001b[K3 units\r\u001b[K");
    }

    private Progress progress(boolean isTerminal) {
        PrintWriter writer = new PrintWriter(err);
        return new Progress(new Session(
                writer,
                writer,
                OutputStream.nullOutputStream(),
                InputStream.nullInputStream(),
                false,
                isTerminal,
                Path.of("/"),
                Map.of(),
                Optional.empty()));
    }
}
