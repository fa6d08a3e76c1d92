package io.bastide.compiler.diagnostic.render;

import io.bastide.compiler.diagnostic.Position;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * A place as SARIF has it.
 *
 * @param uri relative reference from the repository's root (RFC 3986)
 * @param line 1-based line, 0 when there is none
 * @param name the spec's member, or the node inside an emitted document; may be empty
 * @param message what happened there; may be empty
 */
record SarifLocation(String uri, int line, String name, String message) {
    private static final String UNESCAPED = "-._~!$&'()*+,;=@/";

    /** The place of a position, or empty when it has none. */
    static Optional<SarifLocation> of(Position position, String message, SarifRenderer.Roots roots) {
        if (position instanceof Position.SpecPosition spec) {
            String uri = uri(roots.spec(), spec.file());
            return Optional.of(new SarifLocation(uri, Math.max(0, spec.line()), spec.member(), message));
        }
        if (position instanceof Position.OutputPosition output) {
            String uri = uri(roots.output(), output.path());
            return Optional.of(new SarifLocation(uri, 0, output.pointer().toString(), message));
        }
        return Optional.empty();
    }

    /** Writes a message; braces are doubled, because single ones are placeholders (SARIF 2.1.0 section 3.11.5). */
    static void writeMessage(JsonGenerator json, String text) {
        json.writeObjectPropertyStart("message");
        json.writeStringProperty("text", text.replace("{", "{{").replace("}", "}}"));
        json.writeEndObject();
    }

    void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeObjectPropertyStart("physicalLocation");
        json.writeObjectPropertyStart("artifactLocation");
        json.writeStringProperty("uri", uri);
        json.writeEndObject();
        if (line > 0) {
            json.writeObjectPropertyStart("region");
            json.writeNumberProperty("startLine", line);
            json.writeEndObject();
        }
        json.writeEndObject();
        if (!name.isEmpty()) {
            json.writeArrayPropertyStart("logicalLocations");
            json.writeStartObject();
            json.writeStringProperty("fullyQualifiedName", name);
            json.writeEndObject();
            json.writeEndArray();
        }
        if (!message.isEmpty()) {
            writeMessage(json, message);
        }
        json.writeEndObject();
    }

    private static String uri(String root, String path) {
        String whole = root.isEmpty() || root.endsWith("/") ? root + path : root + "/" + path;
        StringBuilder uri = new StringBuilder(whole.length());
        for (byte unit : whole.getBytes(StandardCharsets.UTF_8)) {
            char sign = (char) (unit & 0xFF);
            if ((sign < 0x80 && Character.isLetterOrDigit(sign)) || UNESCAPED.indexOf(sign) >= 0) {
                uri.append(sign);
            } else {
                uri.append('%')
                        .append(Integer.toHexString(0x100 | sign).substring(1).toUpperCase(Locale.ROOT));
            }
        }
        return uri.toString();
    }
}
