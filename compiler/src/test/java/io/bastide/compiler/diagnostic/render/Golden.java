package io.bastide.compiler.diagnostic.render;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Approved output of the renderers, beside the tests' resources. */
final class Golden {
    private Golden() {}

    static String text(String name) throws IOException {
        try (InputStream golden = Golden.class.getResourceAsStream("/diagnostic/" + name)) {
            byte[] bytes = Objects.requireNonNull(golden, name).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
