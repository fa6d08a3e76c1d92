package io.bastide.cli.secrets;

import io.bastide.cli.output.TextTable;
import io.bastide.compiler.diagnostic.render.JsonDocument;
import io.bastide.sops.key.KeyGroup;
import io.bastide.sops.key.KeyGroups;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/** Files that were found, for people and for programs. */
public final class FileListing {
    /** Rises with any change that could break a reader. */
    private static final int VERSION = 1;

    private final SecretFileSearch.Found found;

    /** A listing of these files. */
    public FileListing(SecretFileSearch.Found found) {
        this.found = found;
    }

    /** Writes a table. */
    public void text(PrintWriter out, boolean isColoured) {
        if (found.count() == 0) {
            out.println("no SOPS files");
            return;
        }
        TextTable table = new TextTable("FILE", "FORMAT", "CHANGED", "RECIPIENTS");
        for (SecretFile secret : found.files()) {
            table.add(
                    secret.place().shown(),
                    format(secret),
                    secret.file().metadata().lastModified(),
                    recipients(secret.file().metadata().keys()));
        }
        found.faults().forEach(fault -> table.add(fault.shown(), "-", "-", fault.reason()));
        table.write(out, isColoured);
    }

    /** Writes one document of JSON; every key is always there. */
    public void json(PrintWriter out) throws IOException {
        JsonDocument.write(out, json -> {
            json.writeStartObject();
            json.writeNumberProperty("version", VERSION);
            json.writeArrayPropertyStart("files");
            found.files().forEach(secret -> write(json, secret));
            json.writeEndArray();
            json.writeArrayPropertyStart("unreadable");
            for (FileFault fault : found.faults()) {
                json.writeStartObject();
                json.writeStringProperty("path", fault.shown());
                json.writeStringProperty("problem", fault.reason());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, SecretFile secret) {
        KeyGroups keys = secret.file().metadata().keys();
        json.writeStartObject();
        json.writeStringProperty("path", secret.place().shown());
        json.writeStringProperty("format", format(secret));
        json.writeStringProperty("changed", secret.file().metadata().lastModified());
        json.writeNumberProperty("threshold", threshold(keys));
        json.writeArrayPropertyStart("groups");
        for (KeyGroup group : keys.groups()) {
            json.writeStartArray();
            names(group).forEach(json::writeString);
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static String format(SecretFile secret) {
        return secret.file().format().name().toLowerCase(Locale.ROOT);
    }

    /** Of several groups, how many are needed, and the recipients of each. */
    private static String recipients(KeyGroups keys) {
        if (keys.groups().size() == 1) {
            return ShortRecipient.all(SecretKeys.recipients(keys));
        }
        return keys.groups().stream()
                .map(group -> ShortRecipient.all(names(group)))
                .collect(Collectors.joining(
                        " | ", threshold(keys) + " of " + keys.groups().size() + " groups: ", ""));
    }

    private static int threshold(KeyGroups keys) {
        if (keys.groups().size() == 1) {
            return 1;
        }
        return keys.threshold() == 0 ? keys.groups().size() : keys.threshold();
    }

    private static List<String> names(KeyGroup group) {
        return SecretKeys.recipients(new KeyGroups(List.of(group), 0));
    }
}
