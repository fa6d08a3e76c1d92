package io.bastide.compiler.diagnostic.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import org.junit.jupiter.api.Test;

class JsonDocumentTest {
    @Test
    void leavesTheWriterOpen() throws IOException {
        Closeable out = new Closeable();

        JsonDocument.write(out, json -> json.writeStartObject().writeEndObject());

        assertThat(out.isClosed).isFalse();
        assertThat(out).hasToString("{}\n");
    }

    @Test
    void passesOnTheFailureOfTheWriter() {
        Writer full = new Writer() {
            @Override
            public void write(char[] text, int offset, int length) throws IOException {
                throw new IOException("no space left");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() ->
                        JsonDocument.write(full, json -> json.writeStartObject().writeEndObject()))
                .withMessage("no space left");
    }

    private static final class Closeable extends StringWriter {
        private boolean isClosed;

        @Override
        public void close() {
            isClosed = true;
        }
    }
}
