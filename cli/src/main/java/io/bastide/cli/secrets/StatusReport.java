package io.bastide.cli.secrets;

import io.bastide.cli.output.Ink;
import io.bastide.cli.output.TextTable;
import io.bastide.compiler.diagnostic.render.JsonDocument;
import io.bastide.compiler.diagnostic.render.TerminalText;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/**
 * How secrets stand, for people and for programs.
 *
 * @param secrets the secrets in their places
 */
public record StatusReport(List<SecretStatus> secrets) {
    /** Rises with any change that could break a reader. */
    private static final int VERSION = 1;

    /** Copies the list. */
    public StatusReport {
        secrets = List.copyOf(secrets);
    }

    /** Says whether something is not as the spec wants it. */
    public boolean isStale() {
        return secrets.stream().anyMatch(SecretStatus::isStale);
    }

    /** Writes a table, and below it what is stale. */
    public void text(PrintWriter out, boolean isColoured) {
        if (secrets.isEmpty()) {
            out.println("no secrets");
            return;
        }
        TextTable table = new TextTable("SECRET", "PLACE", "STATE", "CHANGED", "RECIPIENTS", "USED BY");
        for (SecretStatus secret : secrets) {
            table.add(
                    name(secret),
                    place(secret),
                    secret.isStale() ? "stale" : "good",
                    secret.changed().isEmpty() ? "-" : secret.changed(),
                    ShortRecipient.all(secret.recipients()),
                    secret.uses().isEmpty()
                            ? "-"
                            : secret.uses().stream().map(SecretUse::toString).collect(Collectors.joining(", ")));
        }
        table.write(out, isColoured);
        secrets.forEach(secret -> remarks(secret, out, isColoured));
        long stale = secrets.stream().filter(SecretStatus::isStale).count();
        out.println(secrets.size() + (secrets.size() == 1 ? " file, " : " files, ") + stale + " stale");
    }

    /** Writes one document of JSON; every key is always there. */
    public void json(PrintWriter out) throws IOException {
        JsonDocument.write(out, json -> {
            json.writeStartObject();
            json.writeNumberProperty("version", VERSION);
            json.writeArrayPropertyStart("secrets");
            secrets.forEach(secret -> write(json, secret));
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void remarks(SecretStatus secret, PrintWriter out, boolean isColoured) {
        String head = name(secret) + " in " + place(secret) + ": ";
        for (String reason : secret.stale()) {
            out.println(Ink.RED.on("stale: " + head + TerminalText.escaped(reason), isColoured));
        }
        for (String note : secret.notes()) {
            out.println("note: " + head + TerminalText.escaped(note));
        }
    }

    private static void write(JsonGenerator json, SecretStatus secret) {
        json.writeStartObject();
        json.writeStringProperty("tenant", secret.tenant());
        json.writeStringProperty("secret", secret.secret());
        json.writeStringProperty("environment", secret.environment());
        json.writeStringProperty("cluster", secret.cluster());
        json.writeStringProperty("path", secret.path());
        json.writeStringProperty("changed", secret.changed());
        json.writeBooleanProperty("good", !secret.isStale());
        texts(json, "stale", secret.stale());
        texts(json, "notes", secret.notes());
        texts(json, "recipients", secret.recipients());
        json.writeArrayPropertyStart("uses");
        for (SecretUse use : secret.uses()) {
            json.writeStartObject();
            json.writeStringProperty("object", use.object());
            json.writeStringProperty("how", use.how());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, String key, List<String> texts) {
        json.writeArrayPropertyStart(key);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    private static String name(SecretStatus secret) {
        return secret.tenant() + "/" + secret.secret();
    }

    private static String place(SecretStatus secret) {
        return secret.environment() + "/" + secret.cluster();
    }
}
